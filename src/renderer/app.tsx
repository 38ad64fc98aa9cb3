import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { useEffect, useSyncExternalStore } from 'react'
import { usePlace } from './place'
import { BlockedScreen } from './screens/blocked/screen'
import { LeavingPanel } from './screens/leaving/panel'
import { returnFocus, useLeaving, watchLeaving } from './screens/leaving/store'
import { SetUpScreen } from './screens/set-up/screen'
import { SignInScreen } from './screens/sign-in/screen'
import { useStanding, watchStanding } from './screens/sign-in/standing'
import { themeOf } from './theme'
import { Mishap } from './ui/mishap'
import { FaultBar } from './ui/notice'
import { startTicking } from './ui/now'
import { frameWords } from './words/frame'
import { Workplace } from './workplace'

const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? ''

function useMedia(query: string): boolean {
  const media = window.matchMedia(query)
  return useSyncExternalStore(
    (listener) => {
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => media.matches,
  )
}

export function App() {
  const isDark = useMedia('(prefers-color-scheme: dark)')
  const isStill = useMedia('(prefers-reduced-motion: reduce)')
  useEffect(watchStanding, [])
  useEffect(startTicking, [])
  useEffect(watchLeaving, [])
  return (
    <ConfigProvider
      locale={zhCN}
      csp={{ nonce }}
      theme={themeOf(isDark, isStill)}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <Mishap onStartOver={() => usePlace.getState().go({ name: 'today' })}>
        <Stage />
      </Mishap>
    </ConfigProvider>
  )
}

function Stage() {
  const { standing } = useStanding()
  const isLeaving = useLeaving(({ stage }) => stage.name !== 'closed')
  useEffect(() => {
    if (!isLeaving) returnFocus()
  }, [isLeaving])
  switch (standing.kind) {
    case 'waiting':
      return null
    case 'failed':
      return (
        <div className="in-the-middle">
          <FaultBar reference={standing.reference} kept={frameWords.kept} />
        </div>
      )
    case 'known': {
      const { desk, workedLast } = standing
      if (desk.problem) return <BlockedScreen problem={desk.problem} />
      if (desk.stage === 'setUp') return <SetUpScreen />
      const isLocked = desk.stage === 'signIn'
      return (
        <>
          <div className="beneath" inert={isLeaving}>
            {workedLast && <Workplace key={workedLast.id} desk={desk} isLocked={isLocked} />}
            {isLocked && (
              <div className="lock-over">
                <SignInScreen desk={desk} workedLast={workedLast?.id ?? null} />
              </div>
            )}
          </div>
          {isLeaving && <LeavingPanel key={desk.stage} desk={desk} />}
        </>
      )
    }
  }
}
