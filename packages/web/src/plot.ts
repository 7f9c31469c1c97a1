/** The parts of Plot that the chart uses; a file of its own, so that it is fetched only with a chart. */
export { areaY, lineY, plot, ruleY, text } from '@observablehq/plot'
