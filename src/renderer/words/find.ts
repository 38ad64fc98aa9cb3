export const findWords = {
  title: '查找案件',
  placeholder: '编号、姓名、单位、房号、电话后四位',
  hint: '例如 0042、陈女士、C座 506、0001',
  none: '没有找到，换个词试试',
  found: '找到的案件',
  open: '打开案件',
  up: '上一件',
  down: '下一件',
  close: '关闭查找',
  kept: '正在做的事没有变。',
} as const
