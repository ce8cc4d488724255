-- Year-over-year: V(t) / V(t - 1 year) - 1, and the difference.
INSERT INTO measures
SELECT 'change', reporter, partner, flow, frequency, t, measure, e.path, e.text
FROM (SELECT *, unnest([
        {'path': 'year_over_year.status', 'text': change_status},
        {'path': 'year_over_year.base', 'text': num(base)},
        {'path': 'year_over_year.difference', 'text': num(difference)},
        {'path': 'year_over_year.ratio', 'text': CASE WHEN change_status = 'ok' THEN num(ratio(difference, base)) END},
        {'path': 'year_over_year.small_base', 'text': yes(change_status = 'ok' AND difference > 10 * base)}]) AS e
    FROM changes)
WHERE e.text IS NOT NULL;
