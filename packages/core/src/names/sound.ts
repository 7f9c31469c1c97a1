/**
 * How a name sounds, roughly, to an English ear: letters that are mistaken for each other become one, vowels become a
 * single mark, doubled letters one. Two spellings that sound alike have equal or nearly equal sounds.
 *
 * @example
 * soundOf('zanax') === soundOf('xanax') // true
 * soundOf('klonapin') === soundOf('klonopin') // true
 */
export function soundOf(name: string): string {
  return name
    .replace(/[^a-z0-9]/g, '')
    .replace(/^x/, 's')
    .replace(/^(?:kn|gn|pn)/, 'n')
    .replace(/^ps/, 's')
    .replace(/^wr/, 'r')
    .replace(/ph/g, 'f')
    .replace(/sch(?=[lrn])/g, 'k')
    .replace(/tch/g, 'c')
    .replace(/sch|sh/g, 's')
    .replace(/ch/g, 'k')
    .replace(/ck/g, 'k')
    .replace(/sc(?=[eiy])/g, 's')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/[cq]/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/z/g, 's')
    .replace(/gh/g, 'g')
    .replace(/j/g, 'g')
    .replace(/[tdrlnk]h/g, (pair) => pair.charAt(0))
    .replace(/v/g, 'f')
    .replace(/w/g, 'u')
    .replace(/[aeiouyh]/g, '0')
    .replace(/(.)\1+/g, '$1')
    .replace(/0$/, '')
}
