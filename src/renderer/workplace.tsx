import { useCallback, useEffect, useState } from 'react'
import type { Output } from '#shared/ipc/contract'
import { ask } from './ask'
import { type Binding, useKeys, useScans } from './keys'
import { type Place, usePlace } from './place'
import { ArchiveScreen } from './screens/archive/screen'
import { BlanksScreen } from './screens/blanks/screen'
import { CaseScreen } from './screens/case/screen'
import { ContactsScreen } from './screens/contacts/screen'
import { CustomersScreen } from './screens/customers/screen'
import { DispatchScreen } from './screens/dispatch/screen'
import { EmergencyScreen } from './screens/emergency/screen'
import { ExportStrip } from './screens/export/strip'
import { FindPanel } from './screens/find/panel'
import { HandoverScreen } from './screens/handover/screen'
import { HelpScreen } from './screens/help/screen'
import { forgetBehind } from './screens/intake/behind'
import { IntakeScreen } from './screens/intake/screen'
import { useLeaving } from './screens/leaving/store'
import { PrintPanel } from './screens/prints/panel'
import { PrintsScreen } from './screens/prints/screen'
import { useWaiting } from './screens/prints/waiting'
import { RevisitScreen } from './screens/revisit/screen'
import { heard } from './screens/scan/store'
import { ScanStrip } from './screens/scan/strip'
import { DroppedScans } from './screens/scans/drop'
import { watchScanner } from './screens/scans/scanner'
import { ScansScreen } from './screens/scans/screen'
import { ServiceScreen } from './screens/service/screen'
import { SettingsScreen } from './screens/settings/screen'
import { lock, returnToField } from './screens/sign-in/standing'
import { SlipsScreen } from './screens/slips/screen'
import { openSlips } from './screens/slips/store'
import { seenAt } from './screens/today/reminders'
import { TodayScreen } from './screens/today/screen'
import { TopLine } from './top-line'
import { KeyBar } from './ui/key-bar'
import { frameWords } from './words/frame'
import { outWords } from './words/slip'
import './workplace.css'

type Work = { readonly desk: Output<'desk.standing'>; readonly isLocked: boolean }

/** Top line, one task, key bar. Behind the lock it stays as it was left. */
export function Workplace({ desk, isLocked }: Work) {
  const { place, visit } = usePlace()
  const [isFinding, setIsFinding] = useState(false)
  const find = () => setIsFinding(true)
  const [isAsked, setIsAsked] = useState(false)
  const waiting = useWaiting()
  const prints = () => (waiting.length > 0 ? setIsAsked(true) : toPrints())
  useKeys([...wayBindings(place), ...quietBindings(place, find), ...printBindings(place, prints)])
  const isLeaving = useLeaving(({ stage }) => stage.name !== 'closed')
  const scanned = useCallback(async (code: string) => {
    if (await heard(code)) setIsFinding(false)
  }, [])
  useScans(isLocked || isLeaving ? null : scanned)
  useEffect(() => forgetBehind(place), [place])
  useEffect(() => seenAt(place), [place])
  useEffect(watchScanner, [])
  useEffect(() => {
    if (!isLocked) returnToField()
  }, [isLocked])
  return (
    <div className="workplace" inert={isLocked}>
      <TopLine
        desk={desk}
        onFind={find}
        onPrints={prints}
        waiting={waiting}
        onSettings={settings}
        onHandover={handover}
        onLock={lock}
      />
      <main data-screen={place.name}>
        <ScanStrip />
        <ExportStrip />
        <Screen key={visit} place={place} />
        {isFinding && <FindPanel onClose={() => setIsFinding(false)} />}
        {isAsked && !isFinding && <PrintPanel onClose={() => setIsAsked(false)} />}
      </main>
      <DroppedScans isLocked={isLocked} />
      <KeyBar />
    </div>
  )
}

function Screen({ place }: { readonly place: Place }) {
  switch (place.name) {
    case 'today':
      return <TodayScreen />
    case 'intake':
      return <IntakeScreen draft={place.draft} />
    case 'case':
      return <CaseScreen caseId={place.caseId} act={place.act ?? null} sheet={place.sheet ?? null} />
    case 'revisit':
      return <RevisitScreen caseId={place.caseId} />
    case 'dispatch':
      return <DispatchScreen caseId={place.caseId} workOrderId={place.workOrderId ?? null} />
    case 'archive':
      return <ArchiveScreen />
    case 'settings':
      return <SettingsScreen section={place.section ?? 'organisation'} />
    case 'handover':
      return <HandoverScreen />
    case 'slips':
      return <SlipsScreen />
    case 'emergency':
      return <EmergencyScreen />
    case 'contacts':
      return <ContactsScreen />
    case 'blanks':
      return <BlanksScreen />
    case 'customers':
      return <CustomersScreen customerId={place.customerId ?? null} unitId={place.unitId ?? null} />
    case 'scans':
      return <ScansScreen scanId={place.scanId ?? null} words={place.words ?? ''} />
    case 'service':
      return <ServiceScreen />
    case 'prints':
      return <PrintsScreen />
    case 'help':
      return <HelpScreen />
  }
}

function go(place: Place): void {
  usePlace.getState().go(place)
}

function settings(): void {
  if (usePlace.getState().place.name !== 'settings') go({ name: 'settings' })
}

function handover(): void {
  if (usePlace.getState().place.name !== 'handover') go({ name: 'handover' })
}

function toPrints(): void {
  if (usePlace.getState().place.name !== 'prints') go({ name: 'prints' })
}

function toggleFullScreen(): void {
  ask('desk.fullScreen', {})
}

/** The keys that lead somewhere; where she is already is lit and does nothing. */
function wayBindings(here: Place): Binding[] {
  const way = (key: string, words: string, place: Place, isHere = here.name === place.name): Binding => ({
    key,
    words,
    isMain: isHere,
    run: () => {
      if (!isHere) go(place)
    },
  })
  const isToday = here.name === 'today'
  const bindings = [
    way('F1', frameWords.help, { name: 'help' }),
    { ...way('F2', frameWords.walkIn, { name: 'intake', draft: 'walkIn' }, false), isMain: isToday },
    { ...way('F3', frameWords.phone, { name: 'intake', draft: 'phone' }, false), isMain: isToday },
    { ...way('Alt+E', frameWords.emergency, { name: 'emergency' }), isHidden: !isToday },
    way('F4', frameWords.revisit, { name: 'revisit', caseId: null }),
    way('F5', frameWords.dispatch, { name: 'dispatch', caseId: null }),
    way('F6', frameWords.archive, { name: 'archive' }),
    { ...way('Alt+C', frameWords.customers, { name: 'customers' }), isHidden: !isToday },
    { ...way('Alt+L', frameWords.contacts, { name: 'contacts' }), isHidden: !isToday },
    { ...way('Alt+V', frameWords.service, { name: 'service' }), isHidden: !isToday },
    { ...way('Alt+Q', frameWords.scans, { name: 'scans' }), isHidden: true },
    // Elsewhere Alt+B is a screen's own.
    ...(isToday ? [{ ...way('Alt+B', frameWords.blanks, { name: 'blanks' }), isHidden: true }] : []),
  ]
  return isToday ? bindings : [...bindings, way('F10', frameWords.today, { name: 'today' })]
}

/** 打印: the sheet that waits for her, else the list. F9 is a screen's own print where it has one. */
function printBindings(here: Place, run: () => void): Binding[] {
  return [
    { key: 'Ctrl+P', words: frameWords.prints, isHidden: true, run },
    { key: 'F9', words: frameWords.prints, isHidden: here.name !== 'today', run },
  ]
}

function quietBindings(here: Place, find: () => void): Binding[] {
  const bindings: Binding[] = [
    { key: 'F12', words: frameWords.lock, isHidden: true, run: lock },
    { key: 'F11', words: frameWords.fullScreen, isHidden: true, run: toggleFullScreen },
    { key: 'Alt+J', words: frameWords.handover, isHidden: true, run: handover },
    { key: 'Alt+W', words: outWords.title, isHidden: true, run: () => openSlips('out') },
    { key: 'Ctrl+B', words: outWords.parts.closing, isHidden: true, run: () => openSlips('closing') },
    { key: 'Ctrl+,', words: frameWords.settings, isHidden: true, run: settings },
    { key: 'Ctrl+K', words: frameWords.find, isHidden: true, run: find },
  ]
  if (here.name === 'today') return bindings
  return [
    ...bindings,
    { key: 'Escape', words: frameWords.back, side: 'right', run: () => usePlace.getState().back() },
  ]
}
