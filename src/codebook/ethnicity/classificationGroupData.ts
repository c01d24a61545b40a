/**
 * The groups of each classification, in its order. Source: Ethnicity facts and figures (ukgov-equality-hub), MIT, Crown copyright.
 * One line each: code | groups as "id^parent*", * where the classification is not complete without it.
 * Made by tests/tools/buildCodebook.mjs; change that, not this.
 */
export const classificationGroupLines = `10A|asian asian-bangladeshi* chinese* asian-indian* asian-pakistani* asian-other* black* mixed* white white-british* white-other* other* other-any
10B|asian asian-bangladeshi* chinese* asian-indian* asian-pakistani* asian-other* black black-african* black-caribbean* black-other* white* other* other-any other-inc-mixed
10B+|asian asian-bangladeshi^asian* chinese^asian* asian-indian^asian* asian-pakistani^asian* asian-other^asian* black black-african^black* black-caribbean^black* black-other^black* white* other* other-any other-inc-mixed
12A|arab* asian-bangladeshi* chinese* asian-indian* asian-pakistani* asian-other* black* mixed* white* white-gypsy-traveller* white-gypsy-roma white-irish-traveller other* other-any
13A|asian asian-bangladeshi* chinese* asian-indian* asian-pakistani* asian-other* black* mixed mixed-white-asian* mixed-white-black* mixed-other* white white-british* white-irish* white-other* other* other-any
13A+|asian asian-bangladeshi^asian* chinese^asian* asian-indian^asian* asian-pakistani^asian* asian-other^asian* black* mixed mixed-white-asian^mixed* mixed-white-black^mixed* mixed-other^mixed* white white-british^white* white-irish^white* white-other^white* other* other-any
16A|asian-excluding-chinese asian asian-bangladeshi^asian* asian-indian^asian* asian-pakistani^asian* asian-other^asian* black black-african^black* black-caribbean^black* black-other^black* mixed mixed-white-asian^mixed* mixed-white-black-african^mixed* mixed-white-black-caribbean^mixed* mixed-other^mixed* white white-british^white* white-irish^white* white-other^white* other other-inc-chinese chinese^other-inc-chinese* other-any^other-inc-chinese*
18A|asian asian-bangladeshi^asian* chinese^asian* asian-indian^asian* asian-pakistani^asian* asian-other^asian* black black-african^black* black-caribbean^black* black-other^black* mixed mixed-white-asian^mixed* mixed-white-black-african^mixed* mixed-white-black-caribbean^mixed* mixed-other^mixed* white white-british^white* white-irish^white* white-gypsy-traveller^white* white-other^white* other arab^other* other-any^other*
18B|asian asian-excluding-chinese asian-bangladeshi^asian* asian-indian^asian* asian-pakistani^asian* asian-other^asian* black black-african^black* black-caribbean^black* black-other^black* chinese* mixed mixed-white-asian^mixed* mixed-white-black-african^mixed* mixed-white-black-caribbean^mixed* mixed-other^mixed* white white-british^white* white-irish^white* white-gypsy-roma^white* white-irish-traveller^white* white-other^white* other-any* other other-inc-chinese
18C|asian asian-bangladeshi^asian* chinese^asian* asian-indian^asian* asian-pakistani^asian* asian-other^asian* black black-african^black* black-caribbean^black* black-other^black* mixed mixed-white-asian^mixed* mixed-white-black-african^mixed* mixed-white-black-caribbean^mixed* mixed-other^mixed* white white-british^white* white-irish^white* white-gypsy-roma^white* white-irish-traveller^white* white-other^white* other other-any*
2A|white* other* all-other other-any
2B|white-british* other* all-but-white-british other-any
4A|asian* black* white* other* other-inc-mixed
4B|black* mixed* white* other* other-inc-asian
5A|asian* black* mixed* white* chinese* other other-inc-chinese
5B|asian* black* mixed* white* other*
5C|asian* black* white-british^white* white-other^white* other* other-inc-mixed
6A|asian* black* chinese* mixed* white* other
6B|asian* black* mixed* white-british* white-other* other*
6B+|asian* black* mixed* white white-british^white* white-other^white* other*
6C|asian* black-african* black-caribbean* black-other* white* other* other-inc-mixed
6C+|asian* black black-african^black* black-caribbean^black* black-other^black* white* other* other-inc-mixed
6D|asian-indian* asian-pakistani-bangladeshi* black* mixed* white* other-inc-mixed-chinese* other-inc-mixed other
7A|asian* black* chinese* mixed* white-british* white-other* other*
7A+|asian* black* chinese* mixed* white white-british^white* white-other^white* other*
8A|asian-indian* asian-pakistani-bangladeshi* asian-other* asian-other-inc-chinese black* mixed* white-british* white-other* other* other-any
8A+|asian asian-indian^asian* asian-pakistani-bangladeshi^asian* asian-other^asian* asian-other-inc-chinese^asian black* mixed* white white-british^white* white-other^white* other* other-any
9A|asian asian-bangladeshi* chinese* asian-indian* asian-pakistani* asian-other* black* mixed* white* other*
19B|arab* asian-bangladeshi* chinese* asian-indian* asian-pakistani* asian-other* black-african* black-caribbean* black-other* mixed-white-asian* mixed-white-black-african* mixed-white-black-caribbean* mixed-other* white-british* white-irish* white-gypsy-traveller* roma* white-other* other-any*
19A|asian asian-bangladeshi^asian* chinese^asian* asian-indian^asian* asian-pakistani^asian* asian-other^asian* black black-african^black* black-caribbean^black* black-other^black* mixed mixed-white-asian^mixed* mixed-white-black-african^mixed* mixed-white-black-caribbean^mixed* mixed-other^mixed* white white-british^white* white-irish^white* white-gypsy-traveller^white* roma^white* white-other^white* other arab^other* other-any^other*`;
