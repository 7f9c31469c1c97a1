/**
 * Shapes of requests and answers as plain data. Types, schemas, descriptions and tools are all made from one shape, so
 * that none of them can say something else.
 */

/** What any shape may say about itself. A shape with an `id` is referred to by it in published schemas. */
export interface Said {
  readonly id?: string
  readonly description?: string
  readonly examples?: readonly unknown[]
  /** Of a field: it may be left out. */
  readonly optional?: true
}

export interface TextShape extends Said {
  readonly kind: 'text'
  /** Most letters. */
  readonly most?: number
  /** A day as YYYY-MM-DD, or a country in two letters. */
  readonly format?: 'date' | 'country'
}
export interface NumberShape extends Said {
  readonly kind: 'number'
  readonly min?: number
  readonly max?: number
  readonly whole?: true
  readonly unit?: string
}
export interface BooleanShape extends Said {
  readonly kind: 'boolean'
}
export interface NothingShape extends Said {
  readonly kind: 'nothing'
}
export interface ChoiceShape extends Said {
  readonly kind: 'choice'
  readonly of: readonly string[]
}
export interface ListShape extends Said {
  readonly kind: 'list'
  readonly of: Shape
  /** Most entries. */
  readonly most?: number
}
export interface TupleShape extends Said {
  readonly kind: 'tuple'
  readonly of: readonly Shape[]
  /** Numbers in any order, which are read with the lowest first. */
  readonly ordered?: true
}
export interface RecordShape extends Said {
  readonly kind: 'record'
  readonly of: Shape
}
export interface EitherShape extends Said {
  readonly kind: 'either'
  readonly of: readonly Shape[]
}
export interface ObjectShape extends Said {
  readonly kind: 'object'
  readonly fields: Readonly<Record<string, Shape>>
}

export type Shape =
  | TextShape
  | NumberShape
  | BooleanShape
  | NothingShape
  | ChoiceShape
  | ListShape
  | TupleShape
  | RecordShape
  | EitherShape
  | ObjectShape

type Flat<T> = { [Key in keyof T]: T[Key] }
type OptionalKeys<Fields> = {
  [Key in keyof Fields]: Fields[Key] extends { readonly optional: true } ? Key : never
}[keyof Fields]
type OfFields<Fields> = Flat<
  { [Key in Exclude<keyof Fields, OptionalKeys<Fields>>]: Of<Fields[Key]> } & {
    [Key in OptionalKeys<Fields>]?: Of<Fields[Key]>
  }
>

declare const meaning: unique symbol
/** Marks a shape that is made at run time with the type of what has it. Nothing of it is in the data. */
export interface Meant<T> {
  readonly [meaning]: T
}

/** The type of what has a shape. */
export type Of<S> =
  S extends Meant<infer T>
    ? T
    : S extends { readonly kind: 'text' }
      ? string
      : S extends { readonly kind: 'number' }
        ? number
        : S extends { readonly kind: 'boolean' }
          ? boolean
          : S extends { readonly kind: 'nothing' }
            ? null
            : S extends { readonly kind: 'choice'; readonly of: readonly (infer Choice)[] }
              ? Choice
              : S extends { readonly kind: 'list'; readonly of: infer Item }
                ? readonly Of<Item>[]
                : S extends { readonly kind: 'tuple'; readonly of: infer Parts }
                  ? { readonly [Index in keyof Parts]: Of<Parts[Index]> }
                  : S extends { readonly kind: 'record'; readonly of: infer Value }
                    ? Readonly<Record<string, Of<Value>>>
                    : S extends { readonly kind: 'either'; readonly of: readonly (infer One)[] }
                      ? OfEach<One>
                      : S extends { readonly kind: 'object'; readonly fields: infer Fields }
                        ? OfFields<Fields>
                        : never
type OfEach<One> = One extends unknown ? Of<One> : never

type Saying<S extends Shape> = Omit<S, 'kind' | 'of' | 'fields' | 'optional'>

// Parts are not held to be shapes here, because inference would then widen what stands within them: the table of
// operations holds every shape as a whole.

/**
 * @example
 * text({ most: 200 }) // { kind: 'text', most: 200 }
 */
export function text<const S extends Saying<TextShape>>(said: S = {} as S): { readonly kind: 'text' } & S {
  return { kind: 'text', ...said }
}

/**
 * A number, with its unit and limits.
 *
 * @example
 * number({ min: 0, max: 130, unit: 'years' }).max // 130
 */
export function number<const S extends Saying<NumberShape>>(said: S = {} as S): { readonly kind: 'number' } & S {
  return { kind: 'number', ...said }
}

/**
 * @example
 * yesOrNo({ description: 'Pregnant.' }).kind // 'boolean'
 */
export function yesOrNo<const S extends Saying<BooleanShape>>(said: S = {} as S): { readonly kind: 'boolean' } & S {
  return { kind: 'boolean', ...said }
}

/**
 * One of some words.
 *
 * @example
 * oneOf(['full', 'compact']).of // ['full', 'compact']
 */
export function oneOf<const Words extends readonly string[], const S extends Saying<ChoiceShape>>(
  words: Words,
  said: S = {} as S,
): { readonly kind: 'choice'; readonly of: Words } & S {
  return { kind: 'choice', of: words, ...said }
}

/**
 * @example
 * listOf(text(), { most: 60 }).most // 60
 */
export function listOf<const Item, const S extends Saying<ListShape>>(
  item: Item,
  said: S = {} as S,
): { readonly kind: 'list'; readonly of: Item } & S {
  return { kind: 'list', of: item, ...said }
}

/**
 * A list with a shape for each place.
 *
 * @example
 * tuple([text(), text()]).of.length // 2
 */
export function tuple<const Parts extends readonly unknown[], const S extends Saying<TupleShape>>(
  parts: Parts,
  said: S = {} as S,
): { readonly kind: 'tuple'; readonly of: Parts } & S {
  return { kind: 'tuple', of: parts, ...said }
}

/**
 * An object with free keys.
 *
 * @example
 * recordOf(number()).of.kind // 'number'
 */
export function recordOf<const Value, const S extends Saying<RecordShape>>(
  value: Value,
  said: S = {} as S,
): { readonly kind: 'record'; readonly of: Value } & S {
  return { kind: 'record', of: value, ...said }
}

/**
 * Any one of several shapes.
 *
 * @example
 * either([text(), number()]).of.length // 2
 */
export function either<const Shapes extends readonly unknown[], const S extends Saying<EitherShape>>(
  shapes: Shapes,
  said: S = {} as S,
): { readonly kind: 'either'; readonly of: Shapes } & S {
  return { kind: 'either', of: shapes, ...said }
}

/**
 * The value or `null`.
 *
 * @example
 * orNothing(number()).of[1].kind // 'nothing'
 */
export function orNothing<const S>(shape: S): {
  readonly kind: 'either'
  readonly of: readonly [S, { readonly kind: 'nothing' }]
} {
  return { kind: 'either', of: [shape, { kind: 'nothing' }] }
}

/**
 * @example
 * object({ name: text() }, { id: 'Named' }).fields.name.kind // 'text'
 */
export function object<const Fields, const S extends Saying<ObjectShape>>(
  fields: Fields,
  said: S = {} as S,
): { readonly kind: 'object'; readonly fields: Fields } & S {
  return { kind: 'object', fields, ...said }
}

/**
 * A field that may be left out.
 *
 * @example
 * optional(text()).optional // true
 */
export function optional<const S, const Extra extends Pick<Said, 'description'>>(
  shape: S,
  said: Extra = {} as Extra,
): Omit<S, 'description'> & Extra & { readonly optional: true } {
  return { ...shape, ...said, optional: true }
}
