/**
 * A printer for A4, A5 and 连续纸 of 241 × 140 mm, here in points, that turns sheets over. ippeveprinter has no shorter way to
 * be told of paper sizes.
 */
export const versatilePpd = `*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "VERSATIL.PPD"
*Manufacturer: "Test"
*Product: "(Versatile)"
*ModelName: "Versatile"
*ShortNickName: "Versatile"
*NickName: "Versatile"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*FileSystem: False
*Throughput: "20"
*cupsVersion: 2.3
*OpenUI *PageSize/Media Size: PickOne
*DefaultPageSize: A4
*PageSize A4/A4: ""
*PageSize A5/A5: ""
*PageSize w683h397/Continuous: ""
*CloseUI: *PageSize
*OpenUI *PageRegion/Media Size: PickOne
*DefaultPageRegion: A4
*PageRegion A4/A4: ""
*PageRegion A5/A5: ""
*PageRegion w683h397/Continuous: ""
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "10 10 585.276 831.89"
*ImageableArea A5/A5: "10 10 409.528 585.276"
*ImageableArea w683h397/Continuous: "10 10 673.15 386.85"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595.276 841.89"
*PaperDimension A5/A5: "419.528 595.276"
*PaperDimension w683h397/Continuous: "683.15 396.85"
*OpenUI *Duplex/2-Sided Printing: PickOne
*DefaultDuplex: None
*Duplex None/Off: ""
*Duplex DuplexNoTumble/Long Edge: ""
*Duplex DuplexTumble/Short Edge: ""
*CloseUI: *Duplex
*DefaultFont: Courier
*Font Courier: Standard "(1.0)" Standard ROM
`
