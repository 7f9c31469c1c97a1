#!/usr/bin/env node
// Fits shares and strengths to measured exposure ratios, writes curated/exposure/fitted.tsv, prints the accuracy.
import { main } from '../dist/exposure/fit/main.js'

main()
