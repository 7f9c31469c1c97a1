// Draws the two PNG icons from the same two rings as icon.svg: node build/make-icons.js
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'

const background = [14, 90, 99]
const rings = [
  { x: 25, colour: [255, 255, 255] },
  { x: 39, colour: [255, 208, 138] },
]
const samples = 4

function colourAt(x, y) {
  let colour = background
  for (const ring of rings) {
    const distance = Math.hypot(x - ring.x, y - 32)
    if (Math.abs(distance - 14) <= 2.5) colour = ring.colour
  }
  return colour
}

function png(size) {
  const rows = Buffer.alloc(size * (size * 3 + 1))
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const sum = [0, 0, 0]
      for (let part = 0; part < samples * samples; part++) {
        const x = ((column + ((part % samples) + 0.5) / samples) * 64) / size
        const y = ((row + (Math.floor(part / samples) + 0.5) / samples) * 64) / size
        colourAt(x, y).forEach((value, channel) => {
          sum[channel] += value
        })
      }
      sum.forEach((value, channel) => {
        rows[row * (size * 3 + 1) + 1 + column * 3 + channel] = Math.round(value / samples ** 2)
      })
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const framed = Buffer.alloc(body.length + 8)
    framed.writeUInt32BE(data.length, 0)
    body.copy(framed, 4)
    framed.writeUInt32BE(crc32(body), body.length + 4)
    return framed
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

for (const size of [192, 512]) writeFileSync(join(import.meta.dirname, `../public/icon-${size}.png`), png(size))
