import { testGradingTable } from '../../../../cases/grading-table.js'

testGradingTable('modifiers')
testGradingTable('quiet')
