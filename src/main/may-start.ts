// What a packaged program refuses to be started with. The fuses already take --inspect, NODE_OPTIONS and
// ELECTRON_RUN_AS_NODE from it; Chromium's own switches have no fuse.
const opensTheProgram = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'js-flags',
  'no-sandbox',
  'disable-web-security',
  'disable-site-isolation-trials',
  'load-extension',
  'host-rules',
  'proxy-server',
]

export type Start = {
  readonly isPackaged: boolean
  readonly isRoot: boolean
  readonly hasSwitch: (name: string) => boolean
}

/** Why it must not start, in words for the terminal; null: it may. From the source tree everything is allowed. */
export function whyNotStarted({ isPackaged, isRoot, hasSwitch }: Start): string | null {
  if (!isPackaged) return null
  if (isRoot) return '接诉台不能用 root 账户运行，请换普通账户打开。'
  const refused = opensTheProgram.find(hasSwitch)
  return refused === undefined ? null : `接诉台不接受启动参数 --${refused}。`
}
