import type { Language } from './meaning.js'

export const english: Language = {
  id: 'en',
  decimalComma: false,
  words: {
    'form spray': 'mucosal spray|oromucosal spray|mucosal',
    heading:
      'medications|medication list|medication|medicines list|meds|current medications|current medication|current meds|home medications|home meds|discharge medications|discharge meds|admission medications|medications on admission|medications on discharge|drugs on admission|drugs on discharge|regular medications|regular medicines|regular meds|repeat medication|repeat medications|repeat medicines|repeat template|repeat prescription|repeats|acute medications|prn medications|as required medications|as needed medications|over the counter medications|otc medications|past medical history|pmh|pmhx|history|medical history|social history|family medical history|active medications|outpatient medications|inpatient medications|prescriptions|prescription|tto|ttos|tta|ttas|drug history|dhx|dh|drug chart|medication chart|medication reconciliation|medication review|medicines reconciliation|problem list|problems|diagnosis|diagnoses|plan|assessment|assessment and plan|page|continued|changes to medication|changes to medications|medication changes|changes made|changes|changes this admission|changes made this admission|changes on discharge|new medications|start taking these medications|continue taking these medications|change how you take these medications|name|name of medicine|drug name|dose|dosage|directions|instructions|frequency|route|strength|quantity|start date|end date|prescriber|prescribed by|signed|electronically signed by|date|dob|address|allergies and adverse reactions|immunizations|immunisations|vaccinations|vitals|labs|results',
    sweetened: 'sweetened with|flavoured with|flavored with|excipients|excipient|preserved with',
    'other-unit':
      'actuation dose|metered dose units|billion cfu|million cfu|cfu|bau|pfu|cells|vector genomes|act|inhalation dose',
    'number 0': 'zero',
    'number 1': 'one',
    'number 2': 'two|couple of|a couple of|a couple|couple|pair of|a pair of',
    'number 3': 'three',
    'number 4': 'four',
    'number 5': 'five',
    'number 6': 'six|half dozen|half a dozen',
    'number 7': 'seven',
    'number 8': 'eight',
    'number 9': 'nine',
    'number 10': 'ten',
    'number 11': 'eleven',
    'number 12': 'twelve|a dozen|dozen',
    'number 13': 'thirteen',
    'number 14': 'fourteen',
    'number 15': 'fifteen',
    'number 16': 'sixteen',
    'number 17': 'seventeen',
    'number 18': 'eighteen',
    'number 19': 'nineteen',
    'number 20': 'twenty',
    'number 30': 'thirty',
    'number 40': 'forty',
    'number 50': 'fifty',
    'number 60': 'sixty',
    'number 70': 'seventy',
    'number 80': 'eighty',
    'number 90': 'ninety',
    'number 100': 'hundred',
    'number 1000': 'thousand',
    'number 0.5': 'half|half a|half an|half of a|half of an|a half|one half|1 half',
    'number 0.25': 'quarter|a quarter|a quarter of a|quarter of a|one quarter|a quarter of|quarter a',
    'number 0.75': 'three quarters|three quarters of a|three quarters of|3 quarters',
    'number 0.3333333333333333': 'third of a|a third of a|one third',
    'number 0.6666666666666666': 'two thirds|2 thirds|two thirds of a',
    'number 1.5': 'one and a half|1 and a half|one and half|a tablet and a half',
    'number 2.5': 'two and a half|2 and a half',
    article: 'a|an|another',
    vague:
      'few|a few|some|several|lots of|lots|a lot of|many|loads of|a bit of|a little|little|bunch of|a bunch of|too many|a bit|multiple',
    point: 'point',
    'times 1': 'once|one time|1 time',
    'times 2': 'twice|two times',
    'times 3': 'thrice|three times',
    times: 'times|time|fold',
    'mass 1': 'milligram|milligrams|milligramme|milligrammes',
    'mass 1000': 'gram|grams|gramme|grammes',
    'mass 0.001': 'microgram|micrograms|microgramme|microgrammes|mics',
    'volume 29.5735': 'oz|fl oz|fluid ounce|fluid ounces|ounce|ounces',
    'volume 1': 'millilitre|millilitres|milliliter|milliliters|mil|mils',
    'volume 1000': 'litre|litres|liter|liters',
    'volume 568.26': 'pint|pints',
    'activity 1': 'unit|units|international unit|international units|u',
    'activity 1000000': 'million units|mega units|mu|million iu',
    percent: 'percent|per cent|pct',
    proof: 'proof',
    'period 0.0166667': 'minute|minutes',
    'period 1': 'hour|hours|hrly hours',
    'period 24': 'day|days|d',
    'period 168': 'week|weeks|wk|wks|w',
    'period 336': 'fortnight|fortnights',
    'period 730.5': 'month|months|mo|mos|mth|mths',
    'period 8766': 'year|years|yr|yrs',
    'count-form tablet oral': 'tablet|tablets|tabs|caplet|caplets|pill|pills|tablets tablet',
    'count-form capsule oral': 'capsule|capsules|caps|softgel|softgels|gelcap|gelcaps|sprinkle|sprinkles',
    'count-form inhaler inhaled': 'puff|puffs|inhalation|inhalations|actuation|actuations|inh puffs|puffs inhaled|inhs',
    'count-form patch transdermal':
      'patch|patches|transdermal patch|transdermal patches|transdermal system|transdermal systems|transdermal therapeutic system|patch system|ptwk|pttw',
    'count-form other oral':
      'sachet|sachets|lozenge|lozenges|gummy|gummies|wafer|wafers|pastille|pastilles|troche|troches|scoop|scoops',
    'count-form other':
      'film|films|piece of gum|pieces of gum|vial|vials|ampoule|ampoules|applicator|applicators|syringe|syringes',
    'count-form suppository rectal': 'suppository|suppositories|enema|enemas|rectal tube|rectal tubes',
    'count-form pessary vaginal': 'pessary|pessaries',
    'count-form drops': 'drop|drops',
    'count-form spoon5':
      'teaspoon|teaspoons|tsp|tsps|teaspoonful|teaspoonfuls|teaspoonsful|spoonful|spoonfuls|5 ml spoonful|5ml spoonful|5ml spoonfuls|5 ml spoonfuls|x 5ml spoonful',
    'count-form spoon15': 'tablespoon|tablespoons|tbsp|tbsps|tablespoonful|tablespoonfuls',
    'count-form spray': 'spray|sprays|squirt|squirts',
    'count-form pump': 'pump|pumps|pump actuation|pump actuations|depression|depressions',
    'count-form dose oral': 'glass|glasses|glassful|glassfuls|tumbler|tumblers|cup|cups|mug|mugs|cupful|cupfuls',
    'count-form dose': 'dose|doses|serving|servings',
    'form tablet oral':
      'oral tablet|oral tablets|film coated tablet|film coated|film coated tablets|disintegrating tablet|disintegrating tablets|orally disintegrating tablet|orally disintegrating tablets|orally disintegrating|oral disintegrating tablet|chewable tablet|chewable tablets|chewable|chewables|effervescent tablet|effervescent tablets|effervescent|dispersible tablet|dispersible tablets|dispersible|soluble tablet|soluble tablets|soluble|sugar coated|scored|coated|oral lyophilisate|oral lyophilisates|orodispersible|orodispersible tablet|orodispersible tablets|mouth dissolving|melt|melts|melt tablet|film coated tabs|caplets coated|sublingual tablets|tbec|tbcr|tbdp|tbso|tabs er|chew|tablet er|tb ch',
    'form capsule oral':
      'oral capsule|oral capsules|gastro resistant capsule|gastro resistant capsules|hard capsule|hard capsules|soft capsule|soft capsules|hard gelatin capsule|softgel capsule|liqui gels|liquigels|liqui gel|gelcaps|delayed release capsule|enteric capsule|enteric capsules|pulvule|pulvules|spansule|spansules|cpdr|cpep|csdr|cpcr|cpsp',
    'form liquid oral':
      'oral solution|oral suspension|oral soln|oral liquid|syrup|elixir|oral susp|linctus|oral drops|oral syrup|oral emulsion|oral concentrate|sugar free oral solution|suspension oral|drops oral|oral powder|paediatric suspension|pediatric suspension|paediatric syrup|syp|syrp',
    'form liquid':
      'solution|suspension|liquid|mixture|tincture|concentrate|emulsion|conc|irrigation solution|irrigation|dialysis solution|intraperitoneal solution|solution for infusion|powder for suspension|powder for solution|powder for oral suspension|powder for oral solution|soln recon|susr|susp recon',
    'form cream topical':
      'cream|ointment|gel|lotion|foam|shampoo|shampoos|paste|creams|ointments|gels|liniment|topical cream|topical gel|topical ointment|topical solution|topical lotion|topical foam|topical spray|scalp solution|scalp application|scalp lotion|nail lacquer|nail solution|medicated pad|medicated pads|pads|wash|cleanser|soap|topical powder|topical oil|topical suspension|emulgel',
    'form cream vaginal': 'vaginal cream|vaginal gel',
    'form other rectal': 'rectal foam|rectal ointment|rectal cream|rectal gel|rectal solution',
    'form other vaginal': 'vaginal ring|vaginal tablet|vaginal insert|vaginal tablets',
    'form other intrauterine': 'intrauterine device|intrauterine system|iud|ius|coil|hormone coil',
    'form inhaler inhaled':
      'inhaler|inhalers|nebuliser|nebulizer|nebulisers|nebules|nebule|nebulised|nebulized|nebulizer solution|inhalation powder|inhalation solution|inhalation aerosol|dry powder inhaler|oral inhaler|metered dose inhaler|oral inhl|oral inhalation|respiclick|redihaler|digihaler|pressair|neohaler|flexhaler|twisthaler|aerolizer|clickhaler|nexthaler|genuair|breezhaler|zonda|spiromax|forspiro|swinghaler|inhalation capsule|inhalation capsules|inhalation powder capsule|inhalation spray|metered dose|inhaler cfc free|inh powder|inh aerosol|inh solution|nebuliser liquid|nebuliser solution|nebulizer soln|nebulizer suspension|nebuamp|nebules solution|pressurised inhaler|pressurised inhalation|dry powder|breath actuated|breath actuated inhaler|aepb|aers|aero|aerosol powder|aerosol powder breath activated|breath activated|powder breath activated|nebu|inha',
    'form drops ophthalmic':
      'eye drop|eye drops|ophthalmic solution|ophthalmic drops|ophthalmic suspension|eye ointment|ophthalmic ointment|ophth|ophth soln|ophthalmic soln|ophthalmic gel|eye gel|eye oint|ophthalmic emulsion|minims|eye lotion|ophthalmic irrigation solution',
    'form drops otic': 'ear drop|ear drops|otic solution|otic drops|otic suspension|ear spray|ear drop solution',
    'form spray nasal': 'nasal spray|nose spray|nasal sprays',
    'form other nasal': 'nasal drops|nose drops|nasal ointment|nasal gel',
    'form spray sublingual': 'sublingual spray|s l spray',
    'form other oral': 'powder|granules|gum|gums|lollipop|buccal film|mouthwash|tea|teas|extract|extracts',
    'form injection injection':
      'shot|shots|injection|injections|injectable|prefilled pen|prefilled syringe|pre filled pen|pre filled syringe|pen injector|pen|pens|infusion|depot|autoinjector|auto injector|cartridge|cartridges|solution for injection|powder for injection|injectable solution|injectable suspension|injection solution|injection suspension|injectable emulsion|prefilled disposable pen|pre filled disposable devices|prefilled disposable devices|disposable devices|disposable pen|solution for injection or infusion|concentrate for solution for infusion|powder and solvent|powder and solvent for solution for injection|powder for solution for infusion|multi dose vial|single dose vial|single use vial|infusion bag|intravenous infusion|iv solution|prefilled applicator|vial for injection|auto injectors|auto injector pen|sensoready|clickject|sureclick|pushtronex|tempo pen|junior kwikpen|penfill|penfills|innolet|optipen|optiset|doublestar|solution cartridge|jext|injection pen|sopn|soaj|sosy|solr|pnij|soct|insulin pen|pen needle',
    'form implant': 'implant|implants|implantable',
    'form other':
      'kit|aerosol|ring|stick|device|pump spray|system|oral gel|dental gel|toothpaste|oral paste|mouth spray|throat spray|oromucosal spray|oral spray|buccal tablet|buccal tablets|chewing gum|medicated gum|medicated chewing gum|inhalation gas|plaster|plasters|medicated plaster|medicated plasters|dressing|dressings|bandage|foam dressing|swab|pad|liquid soap|bar soap|oil|lip balm|balm|applicatorful|applicatorfuls',
    'release extended-release':
      'extended release|sustained release|slow release|prolonged release|modified release|controlled release|long acting|slow rel|time release|timed release|time released|24 hr tablet|24 hr capsule|12 hr tablet|12 hr capsule|24 hour tablet|24 hour patch|24 hr patch|24 hr tab|24 hr cap|12 hr tab|12 hr cap|m r|s r|x l|retarded|prolonged release tablets|modified release tablets|modified release capsules|xr|contin|continus|chrono|oros|once daily formulation|extended rel|ext release|extnd release|long release|slow release tablets|sust release|timespan|repetabs|durules',
    'release delayed-release':
      'delayed release|enteric coated|enteric|gastro resistant|e c|enteric coat|gastro resist|gastroresistant|e c tablets|dr capsule|tbec dr',
    'release immediate-release': 'immediate release|ir|instant release',
    'route oral': 'oral|orally|by mouth|mouth|per oral|swallow|swallowed',
    'route sublingual':
      'sublingual|sublingually|under the tongue|on tongue|buccal|buccally|under tongue|on the tongue|between cheek and gum',
    'route nasal':
      'nasal|nasally|intranasal|intranasally|nostril|snorted|snort|snorting|railed|in the nose|up the nose|each nose',
    'route nasal both':
      'in each nostril|each nostril|into each nostril|in both nostrils|both nostrils|per nostril|each nare|up each nostril|into both nostrils|to each nostril|to both nostrils',
    'route ophthalmic':
      'ophthalmic|eye|eyes|in the affected eye|left eye|right eye|right eyes|into the eye|r eye|l eye|in right eye|in left eye|to right eye|to left eye|right eye only|left eye only',
    'route ophthalmic both':
      'in both eyes|both eyes|each eye|in each eye|into both eyes|to both eyes|both eye|per eye|into each eye',
    'route otic': 'otic|ear|ears|in the ear|left ear|right ear|in affected ear',
    'route otic both': 'both ears|each ear|in both ears|in each ear|into both ears',
    'route transdermal': 'transdermal|transdermally|on the skin patch',
    'route topical':
      'topical|topically|cutaneous|externally|to the skin|on the skin|to skin|to affected area|to affected areas|to the affected area|affected area|affected areas|thinly|apply to face|rubbed in|aaa|to aa|apply aa|to affected areas of skin|applied to skin|to scalp|to the scalp|to face|to nails|sparingly',
    'route inhaled': 'inhaled|smoked|vaped|inhale|inhaling|via spacer',
    'route rectal': 'rectal|rectally|into the rectum|boofed|plugged|per rectum|up the bum',
    'route vaginal': 'vaginal|vaginally|into the vagina|per vagina|in the vagina',
    'route intravenous':
      'intravenous|intravenously|iv push|ivp|ivpb|iv drip|iv infusion|iv bolus|into a vein|in the vein',
    'route intramuscular': 'intramuscular|intramuscularly|into the muscle|deep im',
    'route subcutaneous': 'subcutaneous|subcutaneously|under the skin|subcutaneous injection',
    'route injection': 'injected|inject|injecting|shot up|by injection',
    'route intra-articular':
      'intra articular|intraarticular|into the joint|into the knee|joint injection|into the shoulder|into joint',
    'route intrathecal': 'intrathecal|intrathecally|intrathecal pump|pump',
    every: 'every|each|q',
    other: 'other|second|2nd|alternate',
    alternate:
      'every other day|every other days|every second day|every 2nd day|alternate days|on alternate days|alternating days|alternate day|each alternate day|q other day|q2d|every alternate day|every other morning|every other night|every other evening|alternate nights|alternate mornings',
    'hourly 1': 'hourly|hrly|hly',
    'hourly 730.5': 'monthly',
    'interval 336':
      'every other week|fortnightly|every fortnight|biweekly every two weeks|alternate weeks|every second week|once a fortnight|q2wk|q2wks|q2weeks',
    'interval 2191.5': 'quarterly|every quarter',
    'interval 8766': 'yearly|annually|once yearly|every year',
    'daily 24': 'daily|dly|every day|each day|everyday|q d|per diem',
    'daily 168': 'weekly|every week|each week|wkly',
    'daily 730.5': 'every month|each month',
    'a-day 24':
      'a day|per day|in a day|each 24 h|day total|in 24 hours|per 24 hours|in 24 hrs|in 24h|over 24 hours|in any 24 hours|through the day|throughout the day',
    'a-day 168': 'a week|per week|in a week|per wk',
    'a-day 730.5': 'a month|per month',
    per: 'per|out of',
    to: 'to',
    'to or': 'or|nor|and or|alternating with|alternated with|alternate with|alternates with',
    'ahead 1': 'tomorrow|tomorrow morning|tomorrow evening|tomorrow night|from tomorrow',
    'ahead 2': 'the day after tomorrow|day after tomorrow',
    'ahead 1 7': 'next week|later this week|soon',
    'part morning':
      'morning|mornings|every morning|each morning|in the morning|in the mornings|in the am|in am|on waking|upon waking|on rising|when i wake up|first thing|at breakfast time|every am|morn|morning dose|qam',
    'part noon': 'noon|midday|at noon|at midday|at lunchtime|lunchtime|lunch time|at lunch time',
    'part afternoon': 'afternoon|in the afternoon|every afternoon|afternoons|mid afternoon',
    'part evening':
      'evening|evenings|every evening|each evening|in the evening|in the evenings|in the pm|in pm|teatime|at teatime|tea time|every pm|evening dose',
    'part night':
      'night|nightly|nights|every night|each night|at night|at nighttime|nighttime|night time|overnight|nite|at nite|at night time',
    'part bedtime':
      'bed|bedtime|at bedtime|bed time|at bed time|before bed|before bedtime|before sleep|before sleeping|at hs|every bedtime|on retiring|when going to bed|nightly at bedtime|every night at bedtime|going to bed|prior to bed|to bed',
    'part breakfast': 'breakfast',
    'part lunch': 'lunch|midday meal',
    'part dinner': 'tea|dinner|supper|evening meal|tea before|biggest meal|main meal|largest meal',
    meals:
      'meals|food|each meal|every meal|a meal|meal|empty stomach|a snack|snack|snacks|an empty stomach|full stomach|mealtimes|meal times|main meals|fatty meal|your meals',
    relation:
      'before|after|with each|with|during|prior to|following|without|on|at|in between|around|immediately before|just before',
    'weekday mo': 'monday|mondays|mon|every monday|each monday',
    'weekday tu': 'tuesday|tuesdays|tue|tues|every tuesday',
    'weekday we': 'wednesday|wednesdays|wed|weds|every wednesday',
    'weekday th': 'thursday|thursdays|thu|thur|thurs|every thursday',
    'weekday fr': 'friday|fridays|fri|every friday',
    'weekday sa': 'saturday|saturdays|sat|every saturday',
    'weekday su': 'sunday|sundays|sun|every sunday',
    'weekday mwf': 'mwf|m w f|mon wed fri',
    'weekday workdays': 'school days|on school days|schooldays|weekdays|on weekdays|workdays|week days',
    'weekday weekend': 'weekends|on weekends|at weekends|at the weekend|weekend',
    'other-days':
      'other days|all other days|all the other days|every other day of the week|the other days|the remaining days|on the remaining days|on remaining days|on the other days|for the rest of the week|all remaining days|rest of the week|rest of week|remaining days|the rest of the week|on other days|all other days of the week|on all other days',
    oclock: 'o clock|oclock',
    'half-day am': 'am|a m',
    'half-day pm': 'pm|p m',
    'clock 0': 'midnight|at midnight',
    at: 'at|@',
    'as-needed':
      'when i can t sleep|when i cannot sleep|if i can t sleep|if i cannot sleep|when unable to sleep|if unable to sleep|when he can t sleep|when she can t sleep|if he can t sleep|if she can t sleep|only when i can t sleep|only if i can t sleep|only if i cannot sleep|only when i cannot sleep|when not sleeping|if not sleeping|when it s bad|when it gets bad|if it gets bad|when the pain is bad|if the pain is bad|only when it hurts|when it hurts|if it hurts|as needed|as required|if needed|if required|when needed|when required|when necessary|if necessary|as necessary|on demand|whenever needed|as and when|as and when required|only when needed|only if needed|on an as needed basis|prn cp|as needed for|prn for|when i need it|if i need it|when i need to|if i need to|as i need it',
    if: 'when i get|when i have|when i get a|when i have a|when i get an|when she has|when he has|when she gets|when he gets|if i get|if i have|if|when|only in case|whenever|only if|only when',
    occasional:
      'not every night|not every day|not every evening|occasional|the odd|an odd|occasionally|now and then|sometimes|rarely|once in a while|from time to time|every now and then|recreationally|socially',
    regular:
      'not prn|not as needed|not as required|not when required|not when needed|regularly|regular|long term|continuously|maintenance|chronic',
    single:
      'once only|one time|one off|single dose|as a single dose|one dose|in one dose|immediately|one time only|x1 dose|just the once',
    'ceiling 24':
      'max daily dose|maximum daily dose|mdd|daily max|daily maximum|max per day|max daily|maximum daily|daily limit',
    ratio:
      'carb ratio|carbs ratio|carb|carbs|carbohydrate ratio|insulin to carb ratio|insulin to carb|icr|ratio|dilution|correction factor',
    floor: 'at least|no less than|not less than|a minimum of|minimum|minimum of|more than|or more|and more',
    ceiling:
      'max|maximum|maximum of|max of|max dose|maximum dose|up to|upto|no more than|not more than|do not exceed|not to exceed|don t exceed|nte|up to a maximum of|limit|at most|never more than|up to max|must not exceed|do not take more than|don t take more than',
    for: 'within|for|x|over|during|for up to|for another|course of|for the next',
    until: 'until|till|til|through|untill|ending',
    since: 'since|from|between|starting from|starting at',
    supply:
      'quantity|dispense|dispensed|refill|refills|repeat|repeats|supply|supplied|issue|issues|pack size|days supply|day supply|quantity supplied|number of repeats|total qty|dispense quantity',
    'container dose': 'pouch|pouches|packet|packets|strip|strips',
    container:
      'pack|packs|twin pack|twinpack|multipack|starter pack|starter kit|calendar pack|patient pack|original pack|op pack|monthly pack|refill pack|travel pack|package|packages|pkt|pkts|box|boxes|carton|cartons|bottle|bottles|jar|jars|tub|tubs|tube|tubes|canister|canisters|tin|tins|can|cans|bag|bags|baggie|baggies|blister|blisters|blister pack|blister packs|bar|bars|wrap|wraps|bindle|bindles|sleeve|sleeves|handful|handfuls|sheet|sheets|stash|sack|sacks|bundle|bundles|brick|bricks|deck|decks|bucket|buckets|tray|trays|flask|flasks|jug|jugs|pile|piles|lump|lumps|rock|rocks|mouthful|mouthfuls',
    code: 'code|nhs code|product code|barcode',
    measure: 'temp|temperature|heart rate|pulse|blood pressure|blood glucose|weight|height|level|lockout|sats',
    'measure potassium': 'potassium level|serum potassium|blood potassium',
    'measure sodium': 'sodium level|serum sodium|blood sodium',
    'measure creatinine': 'creatinine|serum creatinine|creat|s creat',
    'measure egfr': 'creatinine clearance|kidney function|renal function',
    'measure haemoglobin': 'haemoglobin|hemoglobin',
    'measure platelets': 'platelets|platelet count|platelets count',
    total:
      'all up|all told|total|total daily dose|total dose|in total|altogether|total of|daily total|total daily|tdd|totalling|daily dose',
    next: 'next due|next due is|next due at|next dose|next dose due|next dose at|due again|due again at|next one at|next given at',
    divided:
      'divided doses|divided dose|divided|split|split into|split in|separate doses|equal doses|split doses|doses daily|in divided doses|into',
    apart: 'apart',
    only: 'only|really|actually|instead',
    'past before': 'previously|formerly|prior dose|previous dose|old dose',
    past: 'removed|taken off|ended|course ended|prev|prev on|prev taken|prev took|prev tried|not to be restarted|not to restart|not for restarting|do not restart|don t restart|not used for|not been used for|not taken for|hasn t used for|failed|has failed|tried and failed|previously failed|trialled and failed|none since|nothing since|nil since|not since|former|stopped|stopped taking|discontinued|d c|dc d|dc|not taking|no longer taking|no longer on|no longer|quit|quit taking|came off|off|been off|finished|completed|finished a course of|completed a course of|ran out of|ran out|run out of|previously on|previously took|used to take|used to be on|used to|formerly on|ex|ceased|ceased taking|stopped using|haven t taken|have not taken|havent taken|hasn t taken|not taken|not had|haven t had|havent had|weaned off|tapered off|clean from|been clean from|clean off|do not take|was on|was taking|am off|i m off|past use of|history of|have stopped|has stopped|has been stopped|was stopped|cancelled|withdrawn|had been on|don t take|dont take|stopped it|gave up|given up|intolerant stopped|not on it now|self discontinued|pt stopped|dr stopped|cold turkey|detoxed from|detoxed off|sober from|kicked|stopped medications|discontinued medications|stopped meds|stopped medicines|past medications|previous medications|inactive medications|stop taking these medications|past meds|past medication|past medicines|previous meds|previous medication|previous medicines|former medications|former meds|former medication|old medications|old meds|stopped medication|discontinued meds|discontinued medication|medications stopped|medications discontinued|meds stopped|medicines stopped|medicines you should stop taking|stop taking these medicines|recently stopped|recently discontinued|stopped recently|are stopped|were stopped|have been stopped|have been discontinued|were discontinued|has been discontinued|was discontinued|is stopped|are discontinued|is discontinued',
    'past last-dose':
      'last given|last administered|last injected|last injection|last injection was|last jab|last shot|last infusion|given last|last took|last taken|last dose|last dose of|last used|last had|last use|last use of|last dose was|took my last',
    'past order': 'stop|stopping|discontinue|stop taking|stop date|stop on',
    'past to-come':
      'not yet stopped|not yet discontinued|not stopped yet|not discontinued yet|not yet finished|to be stopped|to be discontinued|to stop|to discontinue|will stop|will be stopped|will be discontinued|should be stopped|due to stop|due to be stopped|before stopping|if i stop|when i stop|want to stop|wants to stop|wanting to stop|would like to stop|thinking of stopping|thinking about stopping|considering stopping|plan to stop|plans to stop|planning to stop|plan on stopping|about to stop|going to stop|can i stop|should i stop|could i stop|need to stop|needs to stop|hoping to stop|did not stop|didn t stop|has not stopped|have not stopped|has not stopped taking|never stopped|not stopped|haven t stopped|hasn t stopped',
    used: 'took|shared|drank|had|used|popped|dropped|smoked some|did|i had|i took|i drank|have had|have taken|swallowed|ate|consumed|taken|been drinking|given|downed|necked',
    'started again':
      'restarted|restarted on|re started|resumed|resumed on|restarting on|recommenced|reinstated|back on|went back on|recently restarted|just restarted|now restarted|has been restarted|was restarted|were restarted|have been restarted|has restarted|have restarted|started again|restarted taking|resumed taking|started back on|started taking again|reintroduced|was resumed|has been resumed',
    started:
      'added|just added|was added|has been added|recently added|added on|started|started on|started taking|began|begun|commenced|commenced on|initiated|newly started|new start|just started|recently started|started this admission|have been taking|been on|been taking|have been on',
    planned:
      'consider|please consider|want|wants|i want|fancy|fancying|craving|i fancy|awaiting|awaiting to commence|awaiting to start|awaiting start of|awaiting initiation of|awaiting commencement of|waiting to start|waiting to commence|add|to add|adding|add in|adding in|will add|wants to add|want to add|wants me to add|suggests adding|suggested adding|can i add|could i add|considering adding|thinking of adding|plan to add|plans to add|starting|to start|will start|about to start|going to start|planning to|planning to start|planning on|planning to take|thinking of|thinking of trying|thinking about|thinking about taking|thinking of taking|thinking of starting|considering|about to take|going to take|will take|will be taking|due to start|to commence|start|plan to|want to try|wants to try|want to take|wants to take|wants to start|want to start|wants to|want to|would like to|hoping to|hopes to|asking to|might take|may start|start on|to begin|will begin|can i take|could i take|wondering about|would like to take|would like to try|planned|to be started|plans to|gonna take|going to drink|will be starting|restart|to restart|restarting|prescribed but not started|not yet started|not started|not started yet|hoping to start|being started on|tempted to try|to be restarted|to be resumed|to resume|will be restarted|will resume|to be reinstated|will restart|resume|resuming|restart on|to be recommenced|due to restart|due to be restarted|should restart|should be restarted|will be resumed|to be recommenced|recommence|to recommence|never started|did not start|didn t start|never began|has not started|not begun|planned to start|planned start|plan to restart|plans to restart|planning to restart',
    held: 'to be omitted|to be held|to be withheld|to be paused|to be suspended|trial without|trial off|trial of stopping|trial discontinuation|drug holiday|hold|on hold|held|holding|withheld|withhold|paused|pause|suspended|suspend|temporarily stopped|interrupted|hold for now|for now on hold|being held|temporarily held|omitted|omit|medications on hold|medicines on hold|meds on hold|held medications|held meds|medications held|meds held|put on hold|are on hold|is on hold|are held|is held|were held|was held',
    skipped:
      'declined|she declined|he declined|they declined|but declined|offered but declined|offered and declined|patient declined it|pt declined it|not given|not administered|dose not given|skipped|skip|forgot|forgotten|did not take|didn t take|skipped dose|skipped dose of|not taken today|forgot to take|forgot my|refused|dose refused',
    missed: 'missed|missed dose|missed doses|missed a dose of|missed doses of|missed dose of|miss|late with',
    'month 01': 'january|jan',
    'month 02': 'february|feb',
    'month 03': 'march|mar',
    'month 04': 'april|apr',
    'month 05': 'may',
    'month 06': 'june|jun',
    'month 07': 'july|jul',
    'month 08': 'august|aug',
    'month 09': 'september|sept|sep',
    'month 10': 'october|oct',
    'month 11': 'november|nov',
    'month 12': 'december|dec',
    ago: 'ago|back|earlier',
    'when 0.3 1': 'last night|yesterday evening|last evening|yesterday night',
    'when 1': 'yesterday',
    'when 2': 'the day before yesterday|day before yesterday|two days ago',
    'when 0':
      'today|this morning|this am|this pm|early this morning|late this morning|just now|earlier today|this evening|this afternoon|tonight',
    present: 'now|right now|currently|at the moment|at present|for now|presently|nowadays|these days',
    'when 0 7': 'this week|earlier this week|over the weekend|this weekend',
    'when 1 9':
      'last weekend|the other day|at the weekend just gone|the weekend just gone|this past weekend|the other night',
    'when 7 14': 'last week',
    'when 30 61': 'last month',
    'when 365 730': 'last year',
    'when 730 36500': 'yrs ago|years ago|long ago|long time ago|a long time ago|ages ago|in the past|as a child',
    allergy:
      'gives me hives|gives me a rash|gives me rashes|gives me rash|gives me anaphylaxis|gives me an allergic reaction|gives me a reaction|gives me swelling|gave me hives|gave me a rash|gave me rash|gave me anaphylaxis|gave me an allergic reaction|gave me a reaction|gave me swelling|makes me itch|makes me come out in a rash|makes me come out in hives|makes me swell up|made me itch|made me come out in a rash|made me come out in hives|made me swell up|brings me out in hives|brings me out in a rash|brings me out in spots|brought me out in hives|brought me out in a rash|brought me out in spots|caused anaphylaxis|caused hives|caused a rash|causes anaphylaxis|causes hives|causes a rash|alergic to|alergy|allergic too|allergic to|allergy|allergies|allergy to|allergen|intolerance|intolerant to|intolerant of|cannot tolerate|can t tolerate|adr|adrs|adverse drug reaction|adverse reaction|previous adrs|known adrs|allergic|sensitivity to|adverse reaction to|reaction to|anaphylaxis to|allergic reaction to|drug allergies|drug allergy|medication allergies|food allergies|allergic to the following|reacts to|reacted to|hypersensitive to|hypersensitivity to|hypersensitivity|anaphylaxis with|rash with|adverse reactions|adverse drug reactions|sensitivities|sensitive to|intolerances|allergies adverse reactions|allergies and intolerances',
    'allergy none':
      'nkda|nka|no known allergies|no known drug allergies|no drug allergies|no allergies|no known allergy|nil known allergies|nil allergies|denies allergies|no known allergies to medication|no allergies to medicines|nil known drug allergies|no known drug allergy|no drug allergy|no known food or drug allergies|nkda nkfa|nkfa|no known medication allergies|no medication allergies|no reported allergies|denies any allergies',
    'not avoid':
      'must not be prescribed|must not be given|must not be used|must not be taken|must not be combined|must not be restarted|is contraindicated|are contraindicated|contraindicated|must not take|should not take|avoid taking|avoid|avoids|avoided|to avoid|to be avoided|must avoid|stay off|stays off|staying off|keep off|lay off|laying off|steer clear of|stay away from|keep away from',
    not: 'neither|not on|not with|except|except for|excluding|without|other than|never took|never taken|never used|never|instead of|in place of|not|no|do not|don t|dont|rather than|denies|family history|family history of|family hx|family hx of|fhx|fhx of|strong family history of|denies use of|denies taking|no evidence of|declined|declines',
    nothing:
      'nil|none|n a|na|nothing|no regular meds|not on any regular meds|not on any meds|no medication|no medications|no meds|no regular medication|no current medications|none known|none reported|none on file|none currently|no known medications|not taking any medications|not taking any|no medicines|no regular medicines|takes nothing|takes no medication|takes no medications|no prescribed medication|no current outpatient medications on file|no current outpatient prescriptions on file|no home medications|no outpatient medications|no meds taken|unknown medications|no active medications|no otc medications|denies medications|denies taking any medication|nil meds|nil med|nil regular|nil regular meds|nil regular medication|nil regular medications|nil reg meds',
    'as-directed':
      'as directed|use as directed|take as directed|ud|u d|as per|per protocol|as advised|as instructed|as prescribed|as per protocol|per instructions|per doctor|per clinic|sliding scale|per sliding scale|ssi|as per sliding scale|pca|as per yellow book|yellow book|dose as per|according to|per inr|as per inr|according to inr|adjusted to inr|per pharmacy|as per clinic|as per anticoag|mdu|asd|as dir|as indicated|as discussed|per anticoagulation clinic|use as needed per instructions|depending on inr|dependent on inr|to inr|by anticoagulation clinic|as tolerated|per pump|per anticoagulation|dose per clinic|dose by clinic|dosed by clinic|by clinic|per coumadin clinic|per warfarin clinic|managed by clinic|per cardiology',
    variable:
      'an od of|od of|an od|overdosed on|od d on|an overdose of|variable|variable dose|varies|varying|dose varies|dose variable|alternating|alternate with|alternating with|depending on|dose depends|various|depends on|it depends',
    change: 'up from|down from|reduce|reduced|decrease|decreased|increase|increased|lower|lowered|cut down',
    changed:
      'increased to|reduced to|decreased to|lowered to|raised to|upped to|changed to|moved to|moved onto|moved on to|moved over to|cut to|cut down to|down to|dropped to|titrated to|titrated up to|tapered to|tapered down to|went up to|gone up to|went down to|gone down to|bumped up to|bumped to|doubled to|halved to|switched to|has been increased to|has been reduced to|was increased to|was reduced to|dose increased to|dose reduced to|dose changed to|now up to',
    taper:
      'taper|tapering|tapered|tapering dose|taper down|taper off|wean|weaning|wean off|reduce by|reducing|reducing dose|reducing by|increase by|increasing|increase to|reduce to|reducing to|titrate|titrating|titrated|titrate up|uptitrate|up titrate|step down|then reduce|decreasing|decrease by|decrease to|gradually increase|gradually reduce|tapering course|then increase|rising to|dose pack|dosepak|increase as tolerated|titration|loading dose|load|then taper|reducing course|tapering off|weaning off|coming off|cutting down',
    afterwards: 'then|followed by|thereafter|after that|afterwards|and then',
    and: 'and|plus|also|as well as|n|together with|combined with|mixed with|mixed|alongside|also taking|along with|and also|on top of|also on',
    with: 'if i take|if i am taking|if i m taking|if i m on|if i am on|if taking|if on|with|w|c with|w/',
    reason:
      'postural drop|bp drop|drop in bp|drop in blood pressure|hb drop|drop in hb|low bp|muscle aches|muscle ache|aches|aches and pains|muscle pain|muscle pains|joint pains|body aches|cold and flu|pain|chest pain|severe pain|mild pain|breakthrough pain|back pain|nerve pain|nausea|vomiting|nausea and vomiting|n v|headache|headaches|spasm|spasms|muscle spasms|spasticity|anxiety|panic|panic attacks|agitation|insomnia|sleep|to sleep|sleeplessness|itching|itch|pruritus|rash|cough|wheeze|wheezing|sob|shortness of breath|breathlessness|dyspnea|dyspnoea|fever|temperature|constipation|constipated|diarrhea|diarrhoea|heartburn|reflux|gerd|gord|indigestion|dyspepsia|acid reflux|stomach|blood pressure|heart|stroke prevention|cholesterol|high cholesterol|hyperlipidemia|blood sugar|high blood sugar|low blood sugar|thyroid|low mood|mood|adhd|uti|infection|chest infection|pneumonia|arthritis|inflammation|swelling|oedema|edema|fluid|fluid retention|water retention|prostate|bladder|cramps|muscle cramps|period pain|period pains|allergy symptoms|hay fever|allergies|hayfever|runny nose|congestion|cold|cold symptoms|flu|sore throat|toothache|dizziness|vertigo|acne|eczema|psoriasis|dry eyes|dry eye|migraine prevention|bones|anaemia|anemia|low iron|overdose|opioid overdose|withdrawal|alcohol craving|cravings|craving|smoking cessation|to quit smoking|for my head|my head|my back|my knee|hiccups|gas|bloating|hot flashes|hot flushes|contraception|birth control|erectile dysfunction|ed use|ibs|my legs|neuropathy|nerve|sciatica|toux|blood thinner|blood thinning|blood clots|clots|pe prevention|travel sickness|motion sickness|prophylaxis|prevention|relaxation|stress|flight|flying|surgery|procedure|the scan|scan|op|operation|the operation|dental work|dentist|exercise|sex|procedure day|n/v|constipation prevention|anaphylaxis|anaphylactic reaction|chest discomfort|nausea vomiting|wheezing or shortness of breath|wheezing/shortness of breath|wheeze or sob|loose bowel|bowels|gerd symptoms|mood stabiliser|mood stabilizer|osteoarthritis|rheumatoid arthritis|psoriatic arthritis|ms relapse|hypercholesterolaemia|hypercholesterolemia|hld|tia|osteopenia|menopause|hrt|endometriosis|pcos|heavy periods|heavy bleeding|overactive bladder|oab|incontinence|urinary frequency|rhinitis|allergic rhinitis|sinusitis|conjunctivitis|urticaria|hives|dermatitis|fungal infection|thrush|tinea|scabies|threadworm|malaria|malaria prophylaxis|shingles|cold sores|herpes|hepatitis c|cellulitis|uti prophylaxis|urinary tract infection|sore mouth|mouth ulcers|oral thrush|ear infection|otitis|tonsillitis|strep throat|bronchitis|exacerbation|copd exacerbation|asthma attack|cluster headache|trigeminal neuralgia|neuralgia|neuropathic pain|fibromyalgia|tremor|essential tremor|ocd|ptsd|panic attack|social anxiety|irritability|aggression|concentration|jet lag|hair loss|weight loss|appetite|vitamin d deficiency|b12 deficiency|folate deficiency|deficiency|pernicious anaemia|palpitations|rate control',
    'filler takes':
      'hes on|shes on|theyre on|ended up on|ended up with|ended up taking|ending up on|hes taking|shes taking|i m on|im on|i m taking|im taking|i m also on|im also on|he s on|he s taking|he s also on|she s on|she s taking|she s also on|they re on|they re taking|still taking|still takes|still on|still|taking|takes|take|i take|patient takes|pt takes|pt taking|patient taking|continue|continues|continuing|remains on|stays on|kept|kept on|carry on|currently on|only taking|ongoing|on it|but|however|though',
    'filler all': 'both|all of them|both of them|all of which|both of which|the two|all',
    'filler switched':
      'changed|change|changing|switched|switch|switching|swap|swapped|swapping|replaced|replace|replaces|replacing|converted|convert|rotated|rotate|substituted|substitute|crossed over|cross taper',
    'filler other-person':
      'mate has|mate had|mate has had|mate is|mate was|mate just|mate took|mate did|mate drank|bf has|bf had|bf took|gf has|gf had|gf took|his mate|his mate s|her mate|her mate s|my mate|my mate s|his mates|her mates|my mates|a mate|a mate s|their mate|their mate s|my nan|his nan|her nan|our nan|my nan s|his nan s|her nan s|my nana|my nana s|nanna|nanna s|gran|gran s|my mam|my mam s|my mama|my papa|my pop|hubby|hubby s|my missus|auntie|auntie s|aunty|aunty s|stepdad|stepmum|stepmom|stepfather|stepmother|stepson|stepdaughter|grandson|grandson s|granddaughter|granddaughter s|fiance|fiancee|fiance s|fiancee s|my other half|my old man|my ex|my boss|my sibling|my twin|my kid|my kid s|my baby|my baby s|my carer|wife|husband|mother|mum|mom|mummy|dad|daddy|father|brother|sister|daughter|my son|his son|her son|their son|parents|spouse|partner|girlfriend|boyfriend|flatmate|roommate|housemate|neighbour|neighbor|friend|friends|a friend|colleague|co worker|grandmother|grandfather|grandma|grandad|grandpa|granddad|granny|aunt|uncle|cousin|nephew|niece|relative|mother in law|father in law|my dog|the dog|his dog|her dog|my cat|the cat|my mate|a mate|wife s|husband s|mother s|mum s|mom s|mummy s|dad s|daddy s|father s|brother s|sister s|daughter s|my son s|his son s|her son s|their son s|spouse s|partner s|girlfriend s|boyfriend s|flatmate s|roommate s|housemate s|neighbour s|neighbor s|friend s|a friend s|colleague s|co worker s|grandmother s|grandfather s|grandma s|grandad s|grandpa s|granddad s|granny s|aunt s|uncle s|cousin s|nephew s|niece s|relative s|mother in law s|father in law s|my dog s|the dog s|his dog s|her dog s|my cat s|the cat s',
    'taper stop':
      'then d/c|then d c|then dc|then cease|then discontinued|then stop|then off|then finish|and then stop|and stop|then discontinue|then stop it',
    'past noun': 'discontinuation of|cessation of|stoppage of|discontinuation',
    filler:
      'her|hes|shes|theyre|weve|doc|my doc|the doc|wont stop|won t stop|will not stop|cant stop|can t stop|cannot stop|doesnt stop|doesn t stop|couldnt stop|couldn t stop|wouldnt stop|not stopping|take the edge off|takes the edge off|took the edge off|taking the edge off|forgot name|forget name|forgot the name|forget the name|forgot its name|forgot what it is called|forgot what it s called|forgot what its called|cant remember the name|can t remember the name|cannot remember the name|can t remember what it s called|don t know the name|dont know the name|not sure of the name|name unknown|forgot the dose|forgot dose|forgot the strength|can t remember the dose|not sure of the dose|dont know the dose|don t know the dose|i want to know|i want to know if|i want to check|i want to check if|i would like to know if|i d like to know if|id like to know if|want to know|want to know if|want to know whether|wants to know|wants to know if|would like to know|would like to know if|want to ask|want to ask if|want to check|want to check if|want to make sure|want to be sure|would like to ask|off work|off sick|off school|off duty|signed off|signed off work|signed off sick|time off|time off work|days off work|for years|for many years|for ages|for months|for many months|for a long time|for decades|for donkeys years|long term use|fine|tolerated|well tolerated|tolerates|no problems|without problems|ive|ive been|ive just|ive just been|hi doc|hello doc|hey doc|hi there doc|my doc|the doc|a doc|your doc|doc says|doc said|doc gave me|doc put me|doc prescribed|doc told|neat|on the rocks|undiluted|straight up|no mixer|off the street|off the streets|off a friend|off my friend|off a mate|off my mate|off the dark web|off the internet|off a dealer|bought|bought off a friend|bought off a mate|sober|in recovery|nothing in the week|nothing during the week|nothing on weekdays|nothing in between|nothing otherwise|otherwise nothing|none in the week|none during the week|none otherwise|nothing the rest of the week|not in the week|not during the week|before|after|during|following|prior to|prior|clinic|anticoag|anticoagulation|wedding|the|my|his|her|their|your|our|of|in|is|it|its|be|to be taken|to be|be taken|taken|takes it|use|uses|using|apply|applied|instill|instil|insert|place|put|give|administer|chew|dissolve|dissolved|dissolve in|i|i m|im|am|are|was|were|m|he|she|they|we|on|at|and|about|around|approx|approximately|roughly|circa|ca|maybe|probably|think|i think|um|uh|er|well|just|please|pls|generic|brand|brand name|same brand only|same brand|otc|over the counter|low dose|high dose|low|high|baby|adult|junior|strength|strong|extra strength|maximum strength|double strength|each|having|had|has|have|been|being|do|does|did|prescribed|prescription|was prescribed|i was prescribed|on prescription|patient|pt|takes a|supplement|supplements|vitamin supplement|medication|medicine|medicines|drug|drugs|water|of water|in water|with water|in 8 oz water|in 8 oz of water|with a glass of water|with plenty of water|in 4 8 oz of water|a full glass of water|dose|doses|course|inhaler device|device|spacer|home|home med|this admission|admission|hospital only|hospital|specialist|practice nurse|nurse|controlled drug|cd|private|over|per|for|with|from|to|by|continued|cont|last issued|current|current meds|repeat medication item|listed|order|ordered|so|that|this|then stop date|lately|recently|usually|normally|always|yes|supervised|crushed|whole|swallow whole|do not crush|with care|doctor|gp|dr|for my|day|days|time|times|webster pak|dosette|nomad|toss n wash|chewed|slowly|well shaken|shake well|sugar free|preservative free|strawberry|orange|mint|cherry|hits|hit|bumps|bump|lines|line|dabs|dab|rail|rails|teas|extract|low strength|as|hello|hi|ok|nicely|really|one off dose|size|small|large|big|little|medium|sugar coated tablet|unflavoured|unflavored|alcohol free|dye free|gluten free|lactose free|latex free|single use|unit dose|unit dose pack|multi dose|multidose|sterile|disposable|reusable|non returnable|prefilled|pre filled|usp|bp|nf|ph eur|each contains|contains|equivalent to|as base|expressed as|of base|flavour|flavor|flavoured|flavored|cherry flavour|bubble gum|bubblegum|grape|raspberry|lemon|vanilla|banana flavour|mixed berry|tropical fruit|blackcurrant|peppermint flavour|fresh mint|children s|childrens|children|child|infant|infants|adult strength|adults|paediatric|pediatric|for children|kids|once daily pack|do not stop|don t stop|do not stop suddenly|do not discontinue|do not stop without advice|not to be stopped|never stop|without advice|due|next due|is due|bloods|bloods due|review|reviewed|to review|for review|gp to review|rescue|rescue pack|cover|with ppi cover|ppi cover|advice|fitted|inserted|placed|given by|sit upright|sit up|upright|remain upright|rinse|rinse mouth|rinse mouth after use|wash out mouth|mouth rinse|further|rule|rules|sick day rules|sick day|target|target range|range|lungs|into the lungs|in the lungs|pharmacy|chemist|surgery|at surgery|outpatient|inpatient|discharge|discharged|bridge|bridging|bedside|chart|dosing|loose stool|loose stools|soft stools|diluted|dilute|mixed in|sprinkle on|sprinkle|open capsule|contents|same|unchanged|no change|same dose|as before|as normal|as usual|regarding|plan|plan to review|consultant|team|cardiology|renal|haematology|hematology|rheumatology|psychiatry|neurology|respiratory|clinic only|weeks of therapy|day supply of|rpt script|script|scripts|nomad box|mds|dds|acute|acute medication|batch|batches|reauthorise|reauthorised|last issued on|until seen|until review|ready to use|pre mixed|month supply|mail order|90 day|30 day|refrigerate|keep in fridge|fridge|protect from light|shake|shake well before use|discard|do not refrigerate|with plenty of fluids|wear gloves|handle with gloves|cytotoxic|cytotoxic drug|high risk|steroid|steroid card|blue card|monitored|monitor|monitor bp|check bp|check levels|levels checked|trial|trial of|on trial|pak|gms|nhs|epact|hx|reported|states|stated|per pt|per patient|verified|reconciled|historical|historical med|patient reported|pt reported|self reported|from home|own supply|own medication|carer|carers|gives|given by carer|given by nurse|district nurse|dnv|in nursing home|nursing home|care home|qty supplied|no refills|nr|dnr refill|daw|substitution|no substitution|brand medically necessary|allow substitution|generic ok|ok to substitute|per formulary|formulary|non formulary|prior auth|e rx|erx|e prescribed|faxed|called in|signed|aqua|aq|aqueous',
  },
}
