type Preventable = { preventDefault(): void }
type Pressed = {
  readonly type: string
  readonly code: string
  readonly control: boolean
  readonly alt: boolean
}

/** Who ends the program: in 全屏值守 a supervisor, or the system that goes down; else whoever closes the window. */
export type Leaving = {
  /** Of a window that is to close, and of a program that is to quit. */
  readonly guard: (event: Preventable) => void
  /** Ctrl+Q, and Alt+F4 where no window manager makes a closing of it. */
  readonly pressed: (event: Preventable, key: Pressed) => void
  /** From now on nothing is in the way. */
  readonly allow: () => void
}

type Kept = {
  /** Whether somebody has to say that it may end. */
  readonly isKept: () => boolean
  /** Somebody wants to end it. */
  readonly asked: () => void
}

export function openLeaving({ isKept, asked }: Kept): Leaving {
  let isAllowed = false
  const guard = (event: Preventable) => {
    if (isAllowed || !isKept()) return
    event.preventDefault()
    asked()
  }
  return {
    guard,
    pressed: (event, key) => {
      if (key.type === 'keyDown' && isLeaving(key)) guard(event)
    },
    allow: () => {
      isAllowed = true
    },
  }
}

function isLeaving({ code, control, alt }: Pressed): boolean {
  return (control && !alt && code === 'KeyQ') || (alt && !control && code === 'F4')
}
