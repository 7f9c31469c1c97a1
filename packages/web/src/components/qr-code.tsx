import { useEffect, useState } from 'preact/hooks'
import { useText } from '../state/text.js'

const quiet = 4
/** The most letters a code can hold at the lowest correction. */
const mostLetters = 2900

/** A QR code, drawn here: no service sees the address. */
export function QrCode({ text }: { text: string }) {
  const { t } = useText()
  const [cells, setCells] = useState<{ count: number; path: string } | undefined>()
  const tooLong = text.length > mostLetters
  useEffect(() => {
    if (tooLong) return
    let current = true
    import('qrcode-generator').then(({ default: qrcode }) => {
      const code = qrcode(0, 'L')
      code.addData(text)
      code.make()
      const count = code.getModuleCount()
      let path = ''
      for (let row = 0; row < count; row++) {
        for (let column = 0; column < count; column++) {
          if (code.isDark(row, column)) path += `M${column + quiet} ${row + quiet}h1v1h-1z`
        }
      }
      if (current) setCells({ count, path })
    })
    return () => {
      current = false
    }
  }, [text, tooLong])
  if (tooLong) return <p class="notice">{t('share.tooLong')}</p>
  if (cells === undefined) return null
  const size = cells.count + 2 * quiet
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={t('share.qrLabel')}
      shape-rendering="crispEdges"
    >
      <rect class="qr-light" width={size} height={size} />
      <path class="qr-dark" d={cells.path} />
    </svg>
  )
}
