import { describe, expect, it } from 'vitest'
import { lazilyOpened } from '../../../knowledge/test/written-knowledge.js'
import { positionBySound, soundOf } from './by-sound.js'
import { resolve } from './resolve.js'
import { latinReadings, type Script, scriptOf } from './scripts.js'

const open = lazilyOpened({
  substances: {
    amlodipine: [],
    metformin: [],
    erythromycin: [],
    minocycline: [],
    fluoxetine: [],
    diazepam: [],
    warfarin: [],
    valsartan: [],
    citalopram: [],
    escitalopram: [],
    bisoprolol: [],
    'mefenamic acid': [],
    baladin: [],
    paladin: [],
    lead: [],
  },
})

function taken(text: string): string {
  const { knowledge } = open()
  const resolution = resolve(knowledge, text)
  return resolution.status === 'resolved' ? resolution.substances.map((one) => knowledge.slugs.at(one)).join('+') : ''
}

describe('an international name by its sound', () => {
  it.each([
    ['アムロジピン', 'amlodipine'],
    ['あむろじぴん', 'amlodipine'],
    ['メトホルミン', 'metformin'],
    ['エリスロマイシン', 'erythromycin'],
    ['ミノサイクリン', 'minocycline'],
    ['フルオキセチン', 'fluoxetine'],
    ['ジアゼパム', 'diazepam'],
    ['メフェナム酸', 'mefenamic acid'],
    ['플루옥세틴', 'fluoxetine'],
    ['디아제팜', 'diazepam'],
    ['미노사이클린', 'minocycline'],
    ['वारफेरिन', 'warfarin'],
    ['मेटफॉर्मिन', 'metformin'],
    ['فالسارتان', 'valsartan'],
    ['إسيتالوبرام', 'escitalopram'],
    ['سيتالوبرام', 'citalopram'],
    ['βισοπρολόλη', 'bisoprolol'],
    ['метформин', 'metformin'],
    // Two names sound so.
    ['بالادين', ''],
    // Too short, or nothing that is heard.
    ['レド', ''],
    ['ティーポット', ''],
  ])('%s: %s', (text, slug) => {
    expect(taken(text)).toBe(slug)
  })

  it.each([
    ['amlodipine', 'kana', 'anrosipin'],
    ['clarithromycin', 'kana', 'krarisromaisin'],
    ['duloxetine', 'hangul', 'droksetin'],
    ['quetiapine', 'arabic', 'kotabn'],
    ['ibuprofen', 'devanagari', 'Aboprofn'],
    ['bisoprolol', 'greek', 'bisoprolol'],
    ['xylazine', 'cyrillic', 'ksilasin'],
    ['verapamil', 'devanagari', 'brpml'],
    ['josamycin', 'devanagari', 'sosmsn'],
    ['diazepam', 'hangul', 'diasepam'],
  ] as const)('%s in %s is heard as %s', (name, script, sound) => {
    expect(soundOf(name, script)).toBe(sound)
  })

  it('is in no place where nobody has it', () => {
    expect(positionBySound(open().knowledge, 'tipot', 'kana')).toBe(-1)
    expect(positionBySound(open().knowledge, 'red', 'kana')).toBe(-1)
  })
})

const rows = (text: string): [string, string][] =>
  text
    .trim()
    .split('\n')
    .map((row) => row.split(' ') as [string, string])

/** How international names are written elsewhere, each as its own register writes it. */
const bySound = rows(`
クラリスロマイシン clarithromycin
アジスロマイシン azithromycin
バルプロ酸 valproic-acid
トラネキサム酸 tranexamic-acid
オキシコドン oxycodone
ナプロキセン naproxen
セレコキシブ celecoxib
バンコマイシン vancomycin
ロサルタン losartan
ヒドロクロロチアジド hydrochlorothiazide
フロセミド furosemide
ジゴキシン digoxin
ジクロフェナク diclofenac
ゲンタマイシン gentamicin
クリンダマイシン clindamycin
テトラサイクリン tetracycline
ドキシサイクリン doxycycline
シクロスポリン ciclosporin
メトトレキサート methotrexate
フェノフィブラート fenofibrate
メトプロロール metoprolol
プロプラノロール propranolol
ワルファリン warfarin
オメプラゾール omeprazole
ランソプラゾール lansoprazole
シタロプラム citalopram
クエチアピン quetiapine
リスペリドン risperidone
ハロペリドール haloperidol
カルバマゼピン carbamazepine
フェニトイン phenytoin
レボチロキシン levothyroxine
テオフィリン theophylline
プレドニゾロン prednisolone
シンバスタチン simvastatin
グリメピリド glimepiride
スピロノラクトン spironolactone
シプロフロキサシン ciprofloxacin
アセトアミノフェン acetaminophen
イブプロフェン ibuprofen
ゾルピデム zolpidem
ケトコナゾール ketoconazole
ジョサマイシン josamycin
プロピルチオウラシル propylthiouracil
ヒドロキシクロロキン hydroxychloroquine
아목시실린 amoxicillin
아세트아미노펜 acetaminophen
이부프로펜 ibuprofen
와르파린 warfarin
오메프라졸 omeprazole
심바스타틴 simvastatin
로사르탄 losartan
발사르탄 valsartan
메트포르민 metformin
파록세틴 paroxetine
졸피뎀 zolpidem
디곡신 digoxin
테트라사이클린 tetracycline
독시사이클린 doxycycline
겐타마이신 gentamicin
히드로클로로티아지드 hydrochlorothiazide
메토트렉세이트 methotrexate
페니토인 phenytoin
카르바마제핀 carbamazepine
프로프라놀롤 propranolol
할로페리돌 haloperidol
암로디핀 amlodipine
케토코나졸 ketoconazole
푸로세미드 furosemide
클로피도그렐 clopidogrel
조사마이신 josamycin
아토르바스타틴 atorvastatin
셀레콕시브 celecoxib
오셀타미비르 oseltamivir
페노피브레이트 fenofibrate
콜레칼시페롤 colecalciferol
وارفارين warfarin
أوميبرازول omeprazole
باراسيتامول paracetamol
إيبوبروفين ibuprofen
أملوديبين amlodipine
ميتفورمين metformin
أموكسيسيلين amoxicillin
سيمفاستاتين simvastatin
فلوكسيتين fluoxetine
كاربامازيبين carbamazepine
ديكلوفيناك diclofenac
كويتيابين quetiapine
بريدنيزولون prednisolone
لوسارتان losartan
زولبيديم zolpidem
ثيوفيلين theophylline
هالوبيريدول haloperidol
جنتاميسين gentamicin
ريسبيريدون risperidone
كلوبيدوجريل clopidogrel
ديجوكسين digoxin
आइबुप्रोफेन ibuprofen
इबुप्रोफेन ibuprofen
ओमेप्राज़ोल omeprazole
एम्लोडिपिन amlodipine
अम्लोडिपाइन amlodipine
सिम्वास्टेटिन simvastatin
डिक्लोफेनाक diclofenac
लोसार्टन losartan
एमोक्सिसिलिन amoxicillin
वेरापामिल verapamil
थियोफिलाइन theophylline
ज़ोल्पिडेम zolpidem
क्लोपिडोग्रेल clopidogrel
पैरासिटामोल paracetamol
वारफेरिन warfarin
ιβουπροφαίνη ibuprofen
ομεπραζόλη omeprazole
αμλοδιπίνη amlodipine
μετφορμίνη metformin
σιμβαστατίνη simvastatin
διαζεπάμη diazepam
φλουοξετίνη fluoxetine
αλοπεριδόλη haloperidol
θεοφυλλίνη theophylline
ντομπεριδόνη domperidone
δομπεριδόνη domperidone
ξυλομεταζολίνη xylometazoline
λοσαρτάνη losartan
πρεδνιζολόνη prednisolone
οξυκωδόνη oxycodone
ζολπιδέμη zolpidem
φουροσεμίδη furosemide
ибупрофен ibuprofen
омепразол omeprazole
диазепам diazepam
галоперидол haloperidol
гидрохлоротиазид hydrochlorothiazide
гепарин heparin
ксилометазолин xylometazoline
теофиллин theophylline
амоксициллин amoxicillin
кларитромицин clarithromycin
доксициклин doxycycline
циклоспорин ciclosporin
метотрексат methotrexate
изониазид isoniazid
зопиклон zopiclone
джозамицин josamycin
эналаприл enalapril
гидроксихлорохин hydroxychloroquine
аллопуринол allopurinol
хлорохин chloroquine
хинаприл quinapril
кветиапин quetiapine
кетамин ketamine
дипиридамол dipyridamole
αντιπυρίνη antipyrine
ドクサート docusate
アキシチニブ axitinib
フェンタニル fentanyl
ゲムシタビン gemcitabine
リボフラビン riboflavin
シサプリド cisapride
エトスクシミド ethosuximide
アシクロビル aciclovir
ヘパリン heparin
セファレキシン cefalexin
ペニシラミン penicillamine
アムホテリシン amphotericin
암피실린 ampicillin
세팔렉신 cefalexin
지프라시돈 ziprasidone
조니사미드 zonisamide
록소프로펜 loxoprofen
امبيسيلين ampicillin
جليبيزيد glipizide
جابابنتين gabapentin
هيدروكلوروثيازيد hydrochlorothiazide
आइसोनियाज़िड isoniazid
рифампицин rifampicin
тиамин thiamine
цетиризин cetirizine
рокситромицин roxithromycin
эстрадиол estradiol
кокаин cocaine
θειαμίνη thiamine
κοκαΐνη cocaine
ραμιπρίλη ramipril
αλλοπουρινόλη allopurinol
алопуринол allopurinol
амоксицилин amoxicillin
дыпірыдамол dipyridamole
ロディオラ rhodiola
デキストロメトルファン dextromethorphan
デキサメタゾン dexamethasone
エストリオール oestriol
ヨヒンビン yohimbine
アレンドロネート alendronate
요힘빈 yohimbine
라모트리진 lamotrigine
جوساميسين josamycin
`)
/** Those that are the name letter by letter, and sound otherwise. */
const byLetters = rows(`
παρακεταμόλη paracetamol
βαρφαρίνη warfarin
υδροχλωροθειαζίδη hydrochlorothiazide
τετρακυκλίνη tetracycline
αζιθρομυκίνη azithromycin
варфарин warfarin
ινδομεθακίνη indometacin
`)

describe('the names of registers in other letters', () => {
  const registered = lazilyOpened({
    substances: Object.fromEntries([...bySound, ...byLetters].map(([, slug]) => [slug, []])),
    called: { 'valproic-acid': 'valproic acid', 'tranexamic-acid': 'tranexamic acid' },
  })

  it.each([...bySound, ...byLetters])('%s is %s', (text, slug) => {
    const { knowledge } = registered()
    const resolution = resolve(knowledge, text)
    expect(resolution).toMatchObject({ status: 'resolved', substances: [knowledge.slugs.find(slug)] })
  })
  it.each(bySound)('%s sounds as %s', (text, slug) => {
    const { knowledge } = registered()
    const [latin] = latinReadings(text) as [string]
    const position = positionBySound(knowledge, latin, scriptOf(text) as Script)
    expect(knowledge.names.target[position]).toBe(
      knowledge.names.target[knowledge.names.texts.find(slug.replace('-', ' '))],
    )
  })
})

describe('which names are heard', () => {
  const known = lazilyOpened({
    substances: { xana: [], yana: [], balamin: [], palmerol: [], thuja: [], ludovin: [], rudovin: [] },
    names: {
      synonymol: 'xana',
      brandolin: { of: ['xana'], kind: 'brand' },
      offerolin: { offers: ['xana'] },
      'tartronic acid': { of: ['xana'], kind: 'salt' },
      'brandoloric acid': { of: ['yana'], kind: 'brand' },
      'xanata palladin': 'xana',
      'offeroric acid': { offers: ['xana'] },
      palmarola: { of: ['yana'], kind: 'salt' },
      balamyn: 'balamin',
      luduvin: 'ludovin',
    },
  })
  const heard = (latin: string, script: Script): string | undefined => {
    const { knowledge } = known()
    const position = positionBySound(knowledge, latin, script)
    return position === -1 ? undefined : knowledge.names.texts.at(position)
  }

  it.each([
    ['sinonimol', 'cyrillic', 'synonymol'],
    ['tartron酸', 'kana', 'tartronic acid'],
    // Two names of one substance that sound alike are that substance, whichever of them is meant.
    ['balamin', 'cyrillic', 'balamin'],
    // Brands, names that are not sure and names of several words are not heard.
    ['brandolin', 'cyrillic', undefined],
    ['oferolin', 'cyrillic', undefined],
    ['oferor酸', 'kana', undefined],
    ['ksanatapaladin', 'cyrillic', undefined],
    ['ksanata paladin', 'cyrillic', undefined],
    ['palmarola', 'cyrillic', undefined],
    // Nor what is short, or sounds like two things.
    ['tuja', 'kana', undefined],
    ['rudobin', 'kana', undefined],
  ] as const)('%s in %s: %s', (latin, script, name) => {
    expect(heard(latin, script)).toBe(name)
  })
})
