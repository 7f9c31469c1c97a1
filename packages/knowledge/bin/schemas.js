#!/usr/bin/env node
// Writes the JSON Schemas that editors read, and the setting that points to them: node packages/knowledge/bin/schemas.js
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { editorSchemas, editorSettings } from '../dist/curated/json-schemas.js'

const folder = new URL('../curated/schemas/', import.meta.url)
const settings = new URL('../../../.vscode/settings.json', import.meta.url)
mkdirSync(folder, { recursive: true })
mkdirSync(new URL('.', settings), { recursive: true })
for (const { file, text } of editorSchemas()) writeFileSync(new URL(file, folder), text)
writeFileSync(settings, editorSettings())
console.error(`${editorSchemas().length} schemas in ${fileURLToPath(folder)}`)
