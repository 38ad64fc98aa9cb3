import './without-eval'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { listenToKeys } from './keys'
import './style.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

listenToKeys()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
