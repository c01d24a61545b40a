/**
 * 281 labels to 40 standard values. Source: Ethnicity facts and figures (ukgov-equality-hub), MIT, Crown copyright.
 * One line a standard value: its id, then its labels as the dictionary writes them, spaces and all.
 * Made by tests/tools/buildCodebook.mjs; change that, not this.
 */
export const labelLines = `all|all|all - england|all - england's average|all aged 16 and over|all england|all ethnic groups|all ethnicity|all ethnicities|all pupils|white-british, white-other, asian, black, chinese, mixed, other|white/black/asian/mixed/chinese/all|all groups|all categories: ethnic group
other-any|any other ethnic group|any other ethnicity|ethnicity_minor_any_other_ethnic_group|other - any other|other ethnic group: other|other ethnic groups - any other ethnic group|any other|other any other|other ethnic group - any other|other  - any other
arab|arab|other - arab|other ethnic group: arab|other ethnic group - arab
asian|asian|asian / asian british|asian or asian british|asian/ asian british|asian/asian british|ethnicity_major_asian_total
asian-other|any other asian|any other asian background|asian - any other|asian - other|asian or asian british - any other asian background|asian: other|asian/asian british: other|ethnicity_minor_any_other_asian_background|other asian|any other asian background total|asian other|asian/asian british - other
other|asian and other|chinese and other|chinese or other|chinese or other ethnic group|all ethnic minorities|all other ethnic groups|bame|bme|ethnic minorities|ethnic minority|ethnicity_minority_ethnic_pupil|non-white|mixed/ multiple/ other|white & other|ethnicity_major_any_other_ethnic_group|other|other ethnic group|other ethnic groups|other ethnicity|other ethnic group total|mixed/other|other/mixed|other inc mixed|other inc. mixed|other/chinese|other inc. chinese|other (including chinese)|mixed and other|other (including mixed)|ethnic minority (exc. white minorities)|ethnic minority (excl. white minorities)|ethnic minority (other than white ethnic minority)
asian-bangladeshi|asian - bangladeshi|asian or asian british - bangladeshi|asian/asian british: bangladeshi|bangladeshi|ethnicity_minor_bangladeshi|bangladeshi total|asian/asian british - bangladeshi|asian bangladeshi
black|black|black / african / caribbean / black british|black african/caribbean/black british|black or black british|black/ african/ caribbean/ black british|black/african/caribbean/black british|black/black british|ethnicity_major_black_total|black/ african/ caribbean/ black british total
black-african|african|black - african|black african|black or black british - african|black-african|black, african, caribbean or black british: african|ethnicity_minor_black_african|black african/caribbean/black british - african
black-caribbean|black - caribbean|black caribbean|black or black british - caribbean|black-caribbean|black, african, caribbean or black british: caribbean|caribbean|ethnicity_minor_black_caribbean|black african/caribbean/black british - caribbean
black-other|any other black / african / caribbean background|any other black background|black - any other|black - any other black|black - other|black or black british - any other black background|black other|black, african, caribbean or black british: other|black: other|ethnicity_minor_any_other_black_background|black african/caribbean/black british - other|other black
chinese|asian - chinese|asian/asian british: chinese|chinese|chinese  - chinese|chinese - chinese|ethnicity_major_chinese|ethnicity_minor_chinese|other ethnic group: chinese|other ethnic groups - chinese|chinese total|other chinese|asian/asian british - chinese|other  - chinese|asian chinese|other - chinese
asian-indian|asian - indian|asian or asian british - indian|asian/asian british: indian|ethnicity_minor_indian|indian|indian total|asian/asian british - indian|asian indian
mixed|ethnicity_major_mixed_total|mixed|mixed/multiple ethnic background|mixed/multiple ethnic group|mixed or multiple|mixed/ multiple ethnic groups total|mixed / multiple ethnic groups
mixed-other|any other mixed / multiple ethnic background|any other mixed background|any other mixed/multiple ethnic background|ethnicity_minor_any_other_mixed_background|mixed - any other|mixed - any other mixed|mixed - any other mixed background|mixed - other|mixed ethnic groups|mixed: other|mixed/ multiple ethnic groups|mixed other|mixed/multiple ethnic groups - other|other mixed
mixed-white-asian|ethnicity_minor_white_and_asian|mixed - white and asian|mixed white and asian|mixed: white & asian|white & asian|white and asian|mixed white/asian|mixed/multiple ethnic groups - white and asian|mixed - white/asian
mixed-white-black-african|ethnicity_minor_white_and_black_african|mixed - white and black - african|mixed - white and black african|mixed white and black african|mixed: white & black african|white & black african|white and black african|mixed white/black african|mixed/multiple ethnic groups - white and black african|mixed - white/black african
mixed-white-black-caribbean|ethnicity_minor_white_and_black_caribbean|mixed - white and black - caribbean|mixed - white and black caribbean|mixed white and black caribbean|mixed: white & black caribbean|white & black caribbean|white and black caribbean|mixed white/black caribbean|mixed/multiple ethnic groups - white and black caribbean|mixed - white/black caribbean
asian-pakistani|asian - pakistani|asian or asian british - pakistani|asian/asian british: pakistani|ethnicity_minor_pakistani|pakistani|pakistani total|asian/asian british - pakistani|asian pakistani
asian-pakistani-bangladeshi|pakistani and bangladeshi|asian - pakistani/bangladeshi|pakistani/bangladeshi|pakistani/ bangladeshi
unclassified|ethnicity_major_unclassified|ethnicity_minor_unclassified
unknown|not known|not known / prefer not to say|not known/not provided|not recorded|not recorded/unknown|not reported|not stated|not stated/invalid|unclassified|unknown|unknown ethnicity|unreported
unmatched|unmatched
white|ethnicity_major_white_total|white|white british & other
white-british|english / welsh / scottish / northern irish / british|ethnicity_minor_white_british|white - british|white british|white-british|white: british|white: english, scottish, welsh, northern irish, british|white british total|white: white british
white-gypsy-roma|ethnicity_minor_gypsy_roma|gypsy / roma|white - gypsy/roma|gypsy/roma|white gypsy/roma|gypsy or roma
white-gypsy-traveller|gypsy or irish traveller|gypsy/traveller/irish traveller|gypsy / traveller / irish traveller|white - gypsy or irish traveller|white gypsy or irish traveller|white: gypsy, irish traveller|white gypsy/traveller
white-irish|ethnicity_minor_irish|irish|white - irish|white irish|white: irish
white-irish-traveller|irish traveller|ethnicity_minor_traveller_of_irish_heritage|traveller of irish heritage|white - irish traveller|white - traveller of irish heritage|white irish traveller
white-other|white non-british|white non-british total|any other white|any other white background|ethnicity_minor_any_other_white_background|white - any other|white - any other white background|white - other|white other|white-other|white: other|other white|white: white other
asian-other-inc-chinese|asian other inc chinese
asian-excluding-chinese|asian excluding chinese
mixed-white-black|mixed white/black
other-inc-asian|other inc asian
other-inc-chinese|other inc chinese
other-inc-mixed-chinese|other inc mixed and chinese
other-inc-gypsy-traveller|other (inc gypsy/traveller/irish traveller)
all-other|other than white
all-but-white-british|other than white british
not-applicable|not applicable`;
