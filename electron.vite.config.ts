import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// Targets are those of the oldest Electron that it runs on, 33 (toolchain.md), not of the one in package.json.
// What main loads at run time stays in node_modules: electron-vite keeps package.json's dependencies out of main's
// bundle by itself. The preload is CommonJS in one file, because the sandbox loads nothing else.
export default defineConfig({
  main: {
    build: { target: 'node20.18', rollupOptions: { input: 'src/main/index.ts' } },
  },
  preload: {
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      rollupOptions: {
        input: 'src/main/preload.ts',
        output: { format: 'cjs', entryFileNames: 'preload.cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    build: { target: 'chrome130', rollupOptions: { input: 'src/renderer/index.html' } },
    plugins: [react()],
  },
})
