/**
 * Names in other scripts, letter by letter in Latin ones: international names are written by sound, so that what comes out
 * is near enough to rank. The tables are the usual transcriptions, kept to the sounds that names of medicines have.
 */

const cyrillic = table(
  'а=a б=b в=v г=g ґ=g д=d ђ=d е=e ё=e є=e ж=zh з=z и=i і=i ї=i й=i ј=j к=k л=l љ=l м=m н=n њ=n о=o п=p р=r с=s т=t ћ=c у=u ў=u ф=f х=h ц=c ч=ch џ=j ш=sh щ=sh ъ= ы=y ь= э=e ю=yu я=ya',
)
const greek = table(
  'αι=e ει=i οι=i ου=u αυ=av ευ=ev μπ=b ντ=d γκ=g γγ=ng τσ=ts α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o',
)
const arabic = table(
  'ا=a أ=a إ=i آ=a ٱ=a ى=a ة=a ء= ئ=i ؤ=o ع=a غ=g ب=b پ=p ت=t ط=t ث=th ج=g چ=ch ح=h ه=h خ=kh د=d ض=d ذ=d ر=r ز=z ظ=z ژ=zh س=s ص=s ش=sh ف=f ڤ=v ق=k ك=k ک=k گ=g ل=l م=m ن=n و=o ي=i ی=i',
)
const devanagariConsonants = table(
  'क=k ख=kh ग=g घ=g ङ=n च=ch छ=ch ज=j झ=j ञ=n ट=t ठ=th ड=d ढ=d ण=n त=t थ=th द=d ध=d न=n प=p फ=f ब=b भ=bh म=m य=y र=r ल=l ळ=l व=v श=sh ष=sh स=s ह=h',
)
const devanagariVowels = table(
  'अ=a आ=a इ=i ई=i उ=u ऊ=u ऋ=ri ए=e ऐ=e ओ=o औ=o ऑ=o ऍ=e ा=a ि=i ी=i ु=u ू=u ृ=ri े=e ै=e ो=o ौ=o ॉ=o ॅ=e ्= ं=n ँ=n ः=h',
)
/** Two signs for one sound first; a long-drawn vowel and a doubled consonant say nothing. */
const katakana = table(
  'デュ=du テュ=tu フュ=fu ギュ=gu ウィ=wi ウェ=we ウォ=wo イェ=ye キセ=xe キサ=xa キシ=xi キソ=xo クサ=xa クス=x クシ=xi クセ=xe クソ=xo フェ=fe フィ=fi ファ=fa フォ=fo ティ=ti ディ=di トゥ=tu ドゥ=du ヴァ=va ヴィ=vi ヴェ=ve ヴォ=vo シェ=she ジェ=je チェ=che キュ=cu ミュ=mu リュ=ru ニュ=nu ピュ=pu ビュ=bu シュ=shu ジュ=ju チュ=chu ショ=sho ジョ=jo シャ=sha ジャ=ja チャ=cha キャ=ca リャ=ra ヒュ=hu ツァ=za ツィ=zi ツェ=ze ツォ=zo ' +
    'ア=a イ=i ウ=u エ=e オ=o カ=ka キ=ki ク=ku ケ=ke コ=ko ガ=ga ギ=gi グ=gu ゲ=ge ゴ=go サ=sa シ=si ス=su セ=se ソ=so ザ=za ジ=zi ズ=zu ゼ=ze ゾ=zo タ=ta チ=ti ツ=tu テ=te ト=to ダ=da ヂ=di ヅ=du デ=de ド=do ナ=na ニ=ni ヌ=nu ネ=ne ノ=no ハ=ha ヒ=hi フ=fu ヘ=he ホ=ho バ=ba ビ=bi ブ=bu ベ=be ボ=bo パ=pa ピ=pi プ=pu ペ=pe ポ=po マ=ma ミ=mi ム=mu メ=me モ=mo ヤ=ya ユ=yu ヨ=yo ラ=ra リ=ri ル=ru レ=re ロ=ro ワ=wa ヲ=o ン=n ヴ=vu ー= ッ= ァ=a ィ=i ゥ=u ェ=e ォ=o',
)
const hangulStarts = 'g,kk,n,d,tt,r,m,b,pp,s,ss,,j,jj,ch,k,t,p,h'.split(',')
const hangulVowels = 'a,e,ya,ye,o,e,yo,ye,o,wa,we,we,yo,u,wo,we,wi,yu,u,ui,i'.split(',')
const hangulEnds = ',k,k,k,n,n,n,t,l,k,m,l,l,l,p,l,m,p,p,t,t,ng,t,t,k,t,p,t'.split(',')

/** Greek letters that stand alone are called by their names: β-blocker, δ-9-THC. */
const greekNames = table('α=alpha β=beta γ=gamma δ=delta ε=epsilon κ=kappa λ=lambda μ=mu π=pi σ=sigma ω=omega')

/** Signs of other scripts that look like a Latin letter, for words in which somebody mixed the two. */
const lookLikeLatin = table(
  'а=a в=b е=e к=k м=m н=h о=o р=p с=c т=t у=y х=x і=i ј=j ѕ=s һ=h ԁ=d ԛ=q ԝ=w ɡ=g α=a ε=e ι=i κ=k ν=v ο=o ρ=p τ=t υ=u χ=x ı=i',
)

const latinOnly = /^[\p{Script=Latin}\p{M}]+$/u

function table(pairs: string): ReadonlyMap<string, string> {
  return new Map(pairs.split(' ').map((pair) => pair.split('=') as [string, string]))
}

/** Scripts in which an international name is written by its sound. */
export type Script = 'cyrillic' | 'greek' | 'arabic' | 'devanagari' | 'kana' | 'hangul'

const letterOf: readonly (readonly [Script, RegExp])[] = [
  ['cyrillic', /[\u0400-\u052f]/],
  ['greek', /[\u0370-\u03ff]/],
  ['arabic', /[\u0620-\u06ff]/],
  ['devanagari', /[\u0900-\u097f]/],
  ['kana', /[\u3041-\u30ff]/],
  ['hangul', /[\uac00-\ud7a3]/],
]

/**
 * The script of a name that is written by its sound; undefined when it has no letter of one that is known here.
 *
 * @example
 * scriptOf('バクロフェン') // 'kana'
 * scriptOf('baclofen') // undefined
 */
export function scriptOf(name: string): Script | undefined {
  return letterOf.find(([, letter]) => letter.test(name))?.[0]
}

/**
 * How a name that is not in Latin letters may be written in them, the likelier first; none when it has no letter of a
 * script that is known here.
 *
 * @example
 * latinReadings('парацетамол') // ['paracetamol']
 * latinReadings('イブプロフェン') // ['ibprofen', 'ibplofen']
 */
export function latinReadings(name: string): readonly string[] {
  const text = name.normalize('NFKC').toLowerCase()
  switch (scriptOf(text)) {
    case 'cyrillic':
      return [spelt(text, cyrillic)]
    case 'greek':
      return [spelt(withoutAccents(text).replace(/(?<![\p{L}\p{M}])\p{Script=Greek}(?![\p{L}\p{M}])/gu, named), greek)]
    case 'arabic':
      // At the beginning of a word it is a consonant.
      return [spelt(text.replace(/(?<!\S)و(?=[اأآي])/g, 'w').replace(/[\u064b-\u0652]/g, ''), arabic)]
    case 'devanagari':
      return [fromDevanagari(text)]
    case 'kana':
      return fromKana(text)
    case 'hangul':
      return fromHangul(text)
    default:
      return []
  }
}

/**
 * A text with the letters of other scripts that only look like Latin ones turned into them, in words that mix the two.
 *
 * @example
 * withoutLookAlikes('аspirin') // 'aspirin', where the first letter was Cyrillic
 */
export function withoutLookAlikes(text: string): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    if (!/[a-z]/i.test(word) || latinOnly.test(word)) return word
    const letters = [...word].map((letter) => {
      const like = lookLikeLatin.get(letter.toLowerCase())
      if (like === undefined) return letter
      return letter === letter.toLowerCase() ? like : like.toUpperCase()
    })
    const latin = letters.join('')
    return latinOnly.test(latin) ? latin : word
  })
}

function named(letter: string): string {
  return greekNames.get(letter) ?? letter
}

/** Letter by letter, two letters that are one sound first. */
function spelt(text: string, letters: ReadonlyMap<string, string>): string {
  let latin = ''
  for (let at = 0; at < text.length; at++) {
    const two = letters.get(text.slice(at, at + 2))
    if (two !== undefined && at + 1 < text.length) {
      latin += two
      at++
    } else {
      latin += letters.get(text.charAt(at)) ?? text.charAt(at)
    }
  }
  return latin
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
}

/** A consonant carries an a, unless a vowel sign follows, or the word ends. */
function fromDevanagari(text: string): string {
  let latin = ''
  const signs = [...text.normalize('NFD').replace(/\u093c/g, '')]
  signs.forEach((sign, at) => {
    const consonant = devanagariConsonants.get(sign)
    latin += consonant ?? devanagariVowels.get(sign) ?? sign
    const next = signs[at + 1]
    if (consonant !== undefined && next !== undefined && devanagariConsonants.has(next)) latin += 'a'
  })
  return latin
}

/** Japanese has one sound for l and r, and puts a u between consonants and behind the last. */
function fromKana(text: string): readonly string[] {
  const inKatakana = text.replace(/[\u3041-\u3096]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0x60))
  const latin = spelt(inKatakana, katakana)
    .replace(/(?<=[bcdfgkmprsz])u(?=[bcdfgkmnprstz]|\b)/g, '')
    .replace(/(?<=[td])o(?=[bcdfghkmnprsz]|\b)/g, '')
  return latin.includes('r') ? [latin, latin.replaceAll('r', 'l')] : [latin]
}

function fromHangul(text: string): readonly string[] {
  const latin = [...text]
    .map((sign) => {
      const place = sign.charCodeAt(0) - 0xac00
      if (place < 0 || place >= 11_172) return sign
      const [start, vowel, end] = [Math.floor(place / 588), Math.floor((place % 588) / 28), place % 28]
      return `${hangulStarts[start]}${hangulVowels[vowel]}${hangulEnds[end]}`
    })
    .join('')
  // A u that only parts consonants is not spoken.
  const short = latin.replace(/(?<=[bdgkpst])u(?=[bdgklmnprst]|\b)/g, '')
  return short === latin ? [latin] : [short, latin]
}
