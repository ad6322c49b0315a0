"""What a class's work for a week tells the people who teach it: one page, one table, nothing sent anywhere.

`report` is the way in. `classbook` reads what grading left, with `graded_notebooks` for one notebook. `difficulty`,
`misconceptions` and `stuck` sum it up, `lessons` does so for the week's lesson. `normalform` and `fingerprints` take
from an answer what renaming does not change, `forms` weighs what two answers share by how rare it is, `likeness` finds
the learners who are alike, and `excerpts` shows it. `naming` hides who is who. From one `outcome` `charts` and `page`
make the page, `table` the CSV file and `view` what a terminal shows.
"""
