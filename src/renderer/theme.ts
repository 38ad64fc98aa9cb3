import { type ThemeConfig, theme } from 'antd'

export const fontFamily =
  '"Noto Sans SC", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif'

/**
 * One theme for everything that antd draws; style.css holds the same colours for what we draw, which never moves.
 * `isStill`: the system asks for less motion.
 */
export function themeOf(isDark: boolean, isStill: boolean): ThemeConfig {
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      fontFamily,
      fontSize: 18,
      controlHeight: 48,
      borderRadius: 8,
      colorPrimary: isDark ? '#2f7ccc' : '#0b5cad',
      colorInfo: isDark ? '#2f7ccc' : '#0b5cad',
      colorError: isDark ? '#ff8a80' : '#b3261e',
      colorText: isDark ? '#e8ecf2' : '#1c2430',
      colorTextPlaceholder: isDark ? '#9aa5b4' : '#5b6675',
      colorBorder: isDark ? '#5a6676' : '#aab4c0',
      colorBgContainer: isDark ? '#1d242e' : '#ffffff',
      boxShadow: 'none',
      controlOutlineWidth: 3,
      motionDurationFast: '0.05s',
      motionDurationMid: '0.1s',
      motionDurationSlow: '0.14s',
      motion: !isStill,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 400 },
      Input: { paddingInline: 14 },
    },
  }
}
