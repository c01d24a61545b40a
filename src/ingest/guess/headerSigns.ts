/** What headers say in their words (lower case, signs as spaces): only ever a first proposal, shown and changed by the user. */
export const HEADER = {
  ethnicity: /\b(?:ethnic(?:ity|ities)?|races?|racial)\b/,
  perceived: /\b(?:perceived|officer|observed)\b/,
  grade: /\b(?:grades?|responsibility levels?|pay ?bands?|ranks?)\b/,
  perhapsGrade: /\b(?:levels?|bands?)\b/,
  date: /^(?:.* )?(?:years?|(?:snapshot|reference|extract|census) ?dates?|as at|dates?|periods?|quarters?|months?)(?: .*)?$/,
  notSnapshotDate:
    /\b(?:birth|start|started|end|joined|joining|leaving|left|leavers?|resigned|hire|hired|appointed|promoted|promotion|service|contract)\b/,
  status: /\b(?:status|in post|on payroll|payroll|employment (?:state|category)|assignment category)\b/,
  notStatus: /\b(?:marital|civil|relationship|disab\w*|carer|caring|religio\w*|ethnic\w*|visa|vetting)\b/,
  headcount: /\bhead ?counts?\b/,
  count:
    /\b(?:counts?|numbers?|no of|totals?|populations?|residents?|observations?|people|persons?|staff|employees?|members|volumes?|frequency|n|incidents?|offences|crimes?|cases|stops?|searches)\b/,
  equivalent: /\b(?:fte|wte|full time equivalents?|whole time equivalents?)\b/,
  notCount:
    /\b(?:salar(?:y|ies)|pay|wages?|mean|median|average|age|hours|length|scores?|codes?|ids?|index|ratio|rr|or|ci|lower|upper|rates?|gap)\b/,
  /** People something could happen to, the surest words first. */
  eligible: [
    /\beligible\b/,
    /\bshort ?list(?:ed)?\b/,
    /\b(?:applicants?|applications?|applied|candidates?)\b/,
    /\b(?:staff|workforce|head ?counts?|employees|people|members|in post)\b/,
  ],
  /** People it happened to; not a count of those who were there. */
  outcome:
    /\b(?:with (?:the )?outcome|appointed|appointments?|offers?|hired|recruited|promoted|promotions?|leavers?|left|resigned|disciplin\w*|entered|entering|dismiss\w*|capability|grievances?|trained|training|cpd|accessed|referred|upheld|successful)\b/,
  age: /\bages?\b/,
  population: /\b(?:populations?|residents?|observations?)\b/,
  percent: /%|\b(?:per ?cent(?:age)?s?|pct|proportions?|shares?|representation)\b/,
  base: /\b(?:base|sample|respondents?|denominator|n)\b/,
  incident:
    /\b(?:incidents?|offen[cs]es?|crimes?|complaints?|grievances|stops?|searches|use of force|arrests?)\b/,
  category:
    /\b(?:categor(?:y|ies)|incidents?|offen[cs]es?|crimes?|complaints?|measures?|indicators?|types? of)\b|^what is counted$/,
  unit: /^(?:units?|units? of (?:measure(?:ment)?|count)|counts? of what|measured in)$/,
  code: /\b(?:codes?|ids?)\b/,
  breakdown:
    /\b(?:departments?|professions?|directorates?|organi[sz]ations?|divisions?|business|units?|functions?|areas?|regions?|forces?|trusts?|compan(?:y|ies)|agenc(?:y|ies))\b/,
} as const;

/** Values that say that somebody is there to be counted; the longer ones are those of the NHS Electronic Staff Record. */
export const IN_POST =
  /^(?:in[ -]?post|active(?: assignment)?|current(?:ly employed)?|employed|serving|on payroll|acting up|internal secondment|maternity (?:&|and) adoption)$/i;
