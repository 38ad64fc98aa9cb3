/**
 * 如何核对.txt: all that somebody needs who has this folder, the signed page and the tools of any computer. Lines that are
 * indented by four spaces are commands; a test plays the one who does what is said here and nothing else. Those of Windows
 * by fewer.
 */
export const howTo = `如何核对这份月度归档

这个文件夹里的文件，不用接诉台程序也能看、能核对：
  月度归档.pdf    封面、汇总表、本月每张单据（PDF/A-1b）
  records.csv、records.json    同样的记录，供表格软件和程序读；各列的意思见 字段说明.txt
  events.jsonl    从本月第一刻到归档那一刻的每一笔记录，一行一笔
  扫描件          本月案件的签字单扫描件（没有的不建这个文件夹）
  SHA256SUMS      以上每个文件的 SHA-256
  manifest.json   清单：每个文件的大小和 SHA-256、编号起止、未了事项、上月封条、事件链
  封存签字页.pdf  在清单之后生成，印着清单的 SHA-256（本月封条），不在清单里；签了字的纸是根据

一到五的命令在这个文件夹里执行，Linux 和 macOS 用终端（macOS 把 sha256sum 换成 shasum -a 256）。
Windows 不用装任何软件，看最后的“六”。

一、文件有没有变
    sha256sum -c SHA256SUMS
每一行都应当是“OK”（或“成功”）。

二、清单有没有变
    sha256sum manifest.json
结果应当与签了字的纸质《封存签字页》上的“本月封条”一致。清单里写的每个文件（连 SHA256SUMS 在内）也应当对得上：
    python3 -c "import json;[print(f['sha256'],'',f['name']) for f in json.load(open('manifest.json',encoding='utf-8'))['files']]" | sha256sum -c

三、事件链有没有断
events.jsonl 每一行是一个 JSON 对象。hash 是这一行去掉 hash 以后的文字的 SHA-256：键按字母排序、没有空格、UTF-8。
previousHash 是上一行的 hash。个人信息在里面只有校验码（hmac），看不出内容。
    python3 -c "
    import hashlib, json
    before = None
    for line in open('events.jsonl', encoding='utf-8'):
        event = json.loads(line)
        told = event.pop('hash')
        text = json.dumps(event, ensure_ascii=False, sort_keys=True, separators=(',', ':'))
        assert hashlib.sha256(text.encode()).hexdigest() == told, event['id']
        assert before in (None, event['previousHash']), event['id']
        before = told
    manifest = json.load(open('manifest.json', encoding='utf-8'))
    assert before in (None, manifest['chainHead'])
    print('事件链完整，末端', manifest['chainHead'])
    "
末端应当与封面和封存签字页上的“事件链头”一致。没有 python 的，这样看任何一行（第一行，是 head -n 1）：
    head -n 1 events.jsonl | tr -d '\\n' | sed 's/"hash":"[0-9a-f]*",//' | sha256sum
结果应当与这一行的 hash 一致。

四、每个月都证明前一个月
manifest.json 里的 previousSeal 是上一份归档的 manifest.json 的 SHA-256，印在封面和封存签字页上；
events.jsonl 第一行的 previousHash，是上一份归档的 events.jsonl 里编号（id）小一的那一行的 hash。
上一份归档签过字的页面扫描件放在它旁边的“r…-签字页”文件夹里，名称和 SHA-256 写在本月 manifest.json 的 signedPages。

五、记录数对不对
manifest.json 的 cases 是 records.json 里案件的件数：
    python3 -c "import json;print(len(json.load(open('records.json',encoding='utf-8')))==json.load(open('manifest.json',encoding='utf-8'))['cases'])"
应当是 True。编号起止和个数见 manifest.json 的 numbers，每个编号都在 月度归档.pdf 里。

六、在 Windows 上
打开 PowerShell，先用 cd 进到这个文件夹。下面缩进的几段，整段复制、粘贴进去，按回车。
文件有没有变（对应“一”，每一行都应当是“一致”）：
  Get-Content SHA256SUMS -Encoding UTF8 | ForEach-Object {
   $sum, $name = $_ -split '  ', 2
   $is = (Get-FileHash -LiteralPath $name -Algorithm SHA256 -ErrorAction SilentlyContinue).Hash
   if ($is -eq $sum) { "一致  $name" } else { "变了或者没有  $name" }
  }
清单有没有变（对应“二”，第一个结果应当与签了字的“本月封条”一致，第二个应当是 True；大小写不算不同）：
  (Get-FileHash manifest.json -Algorithm SHA256).Hash
  (Get-Content manifest.json -Raw -Encoding UTF8).Contains((Get-FileHash SHA256SUMS -Algorithm SHA256).Hash.ToLower())
只算一个文件，也可以用 certutil -hashfile manifest.json SHA256 。
事件链有没有断（对应“三”，末端应当与“事件链头”一致）：
  $sha = [Security.Cryptography.SHA256]::Create(); $before = ''; $broken = ''
  foreach ($line in [IO.File]::ReadLines("$PWD\\events.jsonl")) {
   $told = [regex]::Match($line, '"hash":"([0-9a-f]{64})",').Groups[1].Value
   $previous = [regex]::Match($line, '"previousHash":"([0-9a-f]{64})"').Groups[1].Value
   $bytes = [Text.Encoding]::UTF8.GetBytes($line.Replace('"hash":"' + $told + '",', ''))
   $is = [BitConverter]::ToString($sha.ComputeHash($bytes)).Replace('-', '').ToLower()
   if ($is -ne $told -or ($before -and $previous -ne $before)) { $broken = $line; break }
   $before = $told
  }
  if ($broken) { "断在这一行：$broken" } else { "事件链完整，末端 $before" }
`
