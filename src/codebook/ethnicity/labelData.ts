/**
 * 281 labels to 40 standard values. Source: Ethnicity facts and figures (ukgov-equality-hub), MIT, Crown copyright.
 * One line a standard value: its id, then its labels as the dictionary writes them, spaces and all. Labels that the wording of
 * the censuses or our own entries settle alike are left out.
 * Made by tests/tools/buildCodebook.mjs; change that, not this.
 */
export const labelLines = `all|all|all - england|all - england's average|all aged 16 and over|all england|all ethnic groups|all ethnicity|all ethnicities|all pupils|white-british, white-other, asian, black, chinese, mixed, other|white/black/asian/mixed/chinese/all|all groups
other-any|any other ethnicity|ethnicity_minor_any_other_ethnic_group
asian|ethnicity_major_asian_total
other|asian and other|chinese and other|chinese or other|chinese or other ethnic group|mixed/ multiple/ other|white & other|ethnicity_major_any_other_ethnic_group|other ethnicity|other ethnic group total|mixed/other|other/mixed|other inc mixed|other inc. mixed|other/chinese|other inc. chinese|other (including chinese)|mixed and other|other (including mixed)
asian-other|ethnicity_minor_any_other_asian_background|any other asian background total
asian-bangladeshi|ethnicity_minor_bangladeshi|bangladeshi total
black|ethnicity_major_black_total|black/ african/ caribbean/ black british total
black-african|african|black african|ethnicity_minor_black_african
black-caribbean|black caribbean|caribbean|ethnicity_minor_black_caribbean
black-other|any other black / african / caribbean background|any other black background|black other|ethnicity_minor_any_other_black_background|other black
chinese|ethnicity_major_chinese|ethnicity_minor_chinese|chinese total|other chinese|other  - chinese|other - chinese
asian-indian|ethnicity_minor_indian|indian total
mixed|ethnicity_major_mixed_total|mixed/ multiple ethnic groups total|mixed / multiple ethnic groups
mixed-other|ethnicity_minor_any_other_mixed_background|mixed - other|mixed ethnic groups|mixed: other|mixed/ multiple ethnic groups|mixed other|other mixed
mixed-white-asian|ethnicity_minor_white_and_asian|mixed white and asian|white & asian|white and asian|mixed white/asian
mixed-white-black-african|ethnicity_minor_white_and_black_african|white & black african|white and black african
mixed-white-black-caribbean|ethnicity_minor_white_and_black_caribbean|white & black caribbean|white and black caribbean
asian-pakistani|ethnicity_minor_pakistani|pakistani total
asian-pakistani-bangladeshi|pakistani and bangladeshi|asian - pakistani/bangladeshi|pakistani/bangladeshi|pakistani/ bangladeshi
unclassified|ethnicity_major_unclassified|ethnicity_minor_unclassified
unmatched|unmatched
white|ethnicity_major_white_total|white british & other
white-british|english / welsh / scottish / northern irish / british|ethnicity_minor_white_british|white british total
white-gypsy-roma|ethnicity_minor_gypsy_roma|gypsy / roma|gypsy/roma|gypsy or roma
white-gypsy-traveller|gypsy or irish traveller|gypsy/traveller/irish traveller|gypsy / traveller / irish traveller
white-irish|ethnicity_minor_irish|irish
white-irish-traveller|irish traveller|ethnicity_minor_traveller_of_irish_heritage|traveller of irish heritage
white-other|white non-british|white non-british total|any other white|any other white background|ethnicity_minor_any_other_white_background|other white
asian-other-inc-chinese|asian other inc chinese
asian-excluding-chinese|asian excluding chinese
other-inc-asian|other inc asian
other-inc-chinese|other inc chinese
other-inc-mixed-chinese|other inc mixed and chinese
other-inc-gypsy-traveller|other (inc gypsy/traveller/irish traveller)
not-applicable|not applicable`;
