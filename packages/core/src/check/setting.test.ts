import { testGradingTable } from '../../../../cases/grading-table.js'

testGradingTable('settings')
