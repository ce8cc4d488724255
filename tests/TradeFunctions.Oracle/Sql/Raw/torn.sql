-- Of a line with more or fewer fields than names nothing is known; where it stands for both sides of a row it is one all the same.
INSERT INTO traces
SELECT $file, NULL, NULL, NULL, nullif($level, -2), NULL, NULL, NULL, NULL, NULL, false
FROM reject_errors WHERE trim(csv_line) <> '' LIMIT 1;
