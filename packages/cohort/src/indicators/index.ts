export { type LineResult, measureBundles } from './bundle-lines.js'
export { type MeasureOptions, measureTable } from './measure-table.js'
export { indicatorIds, readIndicator } from './read-indicator.js'
