import { testGradingTable } from '../../../../cases/grading-table.js'

testGradingTable('gravity')
testGradingTable('products')
