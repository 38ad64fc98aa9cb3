import { expect } from '@playwright/test'
import { registerComplaint } from '../support/desk'
import { look, test } from './journey'
import { prepare } from './prepared'
import { press, screen, signIn } from './steps'

test('every screen is one key away, and a case is found by what the caller knows of it', async ({
  launch,
  newFolder,
}) => {
  const dataDir = await prepare(newFolder(), async (desk) => void (await registerComplaint(desk)))
  const { window } = await launch({ dataDir })
  await signIn(window)
  const screens = {
    F1: 'help',
    'Control+,': 'settings',
    F4: 'revisit',
    F5: 'dispatch',
    F6: 'archive',
    F10: 'today',
  } as const
  for (const [key, name] of Object.entries(screens)) {
    await press(window, key)
    await expect(screen(window, name)).toBeVisible()
    await expect(screen(window, name)).not.toBeEmpty()
    await look(window, `screen-${name}`)
  }
  const found = window.getByRole('listbox').getByRole('option')
  for (const words of ['0001', '陈女士', '甲电商', '506']) {
    await press(window, 'Control+k')
    await window.keyboard.insertText(words)
    // The case first, then the customer, by the same words, and for a room the unit.
    await expect(found.first(), words).toContainText('TS-')
    await expect(found.nth(1), words).toContainText('陈女士　C座-506')
    await look(window, 'find')
    await press(window, 'Escape')
    await expect(found).toHaveCount(0)
  }
  await press(window, 'Control+k')
  await window.keyboard.insertText('9999')
  await expect(found).toHaveCount(0)
  await press(window, 'Control+a')
  await window.keyboard.insertText('陈女士')
  await expect(found).toHaveCount(2)
  await press(window, 'Enter')
  await expect(screen(window, 'case')).toContainText('138****0001')
  await expect(screen(window, 'case')).not.toContainText('138 0000 0001')
})
