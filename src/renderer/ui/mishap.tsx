import { Button } from 'antd'
import { Component, type ReactNode } from 'react'
import { mishapWords } from '../words/mishap'
import { Notice } from './notice'

type State = { readonly hasFailed: boolean }

type Guarded = {
  readonly children: ReactNode
  /** Leads away from the screen that failed. */
  readonly onStartOver: () => void
}

/** A screen that cannot be drawn must not leave the counter with an empty window: it says so, and starts over. */
export class Mishap extends Component<Guarded, State> {
  override state: State = { hasFailed: false }

  static getDerivedStateFromError(): State {
    return { hasFailed: true }
  }

  startOver = () => {
    this.props.onStartOver()
    this.setState({ hasFailed: false })
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <div className="in-the-middle">
        <Notice>
          <p>{mishapWords.what}</p>
          <Button autoFocus onClick={this.startOver}>
            {mishapWords.startOver}
          </Button>
        </Notice>
      </div>
    )
  }
}
