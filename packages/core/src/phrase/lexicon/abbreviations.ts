/** Words that are written with a full stop which ends no sentence, as they are compared. */
export const abbreviations: ReadonlySet<string> = new Set(
  [
    'tab|tabs|tabl|tbl|cap|caps|kaps|kps|gel|cpr|cp|comp|compr|comprim|cps|drg|drag|inj|amp|susp|sol|soln|sir|syr|jbe|supp|ung|gtt|gttes|trpf|btl|pkg',
    'tgl|tagl|kl|godz|saat|hod|std|h|wo|wochentl|morg|abds|abd|max|min|approx|ca|ungef|evtl|ggf|bzw|inkl|exkl|resp|env|aprox|circa|incl|excl|etc|usw',
    'no|nr|num|vs|dr|dra|prof|mr|mrs|ms|sr|sra|st|ste|pt|pat|hr|fr|m|hosp|dept|med|rx|rp|dep|disp|qty|sig|od|bd|bid|tid|qid|tds|qds|prn|po|iv|im|sc|sl|pr|hs|ac|pc|stat|nocte|mane',
    'jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|okt|nov|dec|dez|dic',
  ].flatMap((row) => row.split('|')),
)
