import { testGradingTable } from '../../../../cases/grading-table.js'

testGradingTable('alone')
testGradingTable('twice')
