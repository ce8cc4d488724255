-- Two letters are no code: NA is more often "not available" than Namibia.
INSERT INTO economy_names
SELECT name, any_value(code) FROM (
    SELECT CAST(code AS VARCHAR) AS name, code FROM economies
    UNION ALL SELECT upper(alpha3), code FROM economies WHERE alpha3 <> ''
    UNION ALL SELECT upper(alias), code FROM (SELECT code, unnest(string_split(aliases || ' ' || former, ' ')) AS alias FROM economies) WHERE alias <> ''
    UNION ALL SELECT CAST(iso AS VARCHAR), code FROM economies WHERE iso IS NOT NULL AND iso NOT IN (SELECT code FROM economies))
GROUP BY name;

INSERT INTO iso_names
SELECT CAST(iso AS VARCHAR), min(code) FROM economies WHERE iso IS NOT NULL GROUP BY iso
UNION ALL
SELECT name, code FROM economy_names WHERE name NOT IN (SELECT CAST(iso AS VARCHAR) FROM economies WHERE iso IS NOT NULL);

-- Neither the World nor a group of economies is a part of any sum, ranking or concentration: they stand beside their members.
SET VARIABLE no_parts = (SELECT list(code) FROM economies WHERE kind IN ('World', 'Group'));
CREATE MACRO is_part(partner) AS NOT list_contains(getvariable('no_parts'), partner);

-- The years in which economies could have trade of their own, of those whose years files reach: dates of ISO 3166-3 (withdrawn codes), of
-- independence, and UN Comtrade's notes on when trade was first reported apart. first and last: a figure can be meant; first_whole and
-- last_whole: all trade of the year is under the code, so that its absence means something.
CREATE TABLE lifetimes(code INTEGER, first INTEGER, first_whole INTEGER, last_whole INTEGER, last INTEGER);
INSERT INTO lifetimes VALUES
    -- ISO 3166-3 SUHH, 1992; Soviet republics were recognised from 1991 on.
    (810, NULL, NULL, 1990, 1992), (31, 1991, 1993, NULL, NULL), (51, 1991, 1993, NULL, NULL), (112, 1991, 1993, NULL, NULL), (233, 1991, 1993, NULL, NULL),
    (268, 1991, 1993, NULL, NULL), (398, 1991, 1993, NULL, NULL), (417, 1991, 1993, NULL, NULL), (428, 1991, 1993, NULL, NULL), (440, 1991, 1993, NULL, NULL),
    (498, 1991, 1993, NULL, NULL), (643, 1991, 1993, NULL, NULL), (762, 1991, 1993, NULL, NULL), (795, 1991, 1993, NULL, NULL), (804, 1991, 1993, NULL, NULL), (860, 1991, 1993, NULL, NULL),
    -- ISO 3166-3 YUCS (2003) was Serbia and Montenegro from 1992, CSXX ended in 2006; the four other republics left in 1991 and 1992.
    (890, NULL, NULL, 1991, 1992), (891, 1992, 1993, 2005, 2006), (688, 2006, 2007, NULL, NULL), (499, 2006, 2007, NULL, NULL),
    (191, 1991, 1993, NULL, NULL), (705, 1991, 1993, NULL, NULL), (70, 1992, 1993, NULL, NULL), (807, 1992, 1994, NULL, NULL), (412, NULL, 2009, NULL, NULL),
    -- ISO 3166-3 CSHH, end of 1992; DDDE, October 1990; YDYE, May 1990; ANHH, October 2010.
    (200, NULL, NULL, 1992, 1993), (203, 1993, 1994, NULL, NULL), (703, 1993, 1994, NULL, NULL),
    (278, NULL, NULL, 1989, 1990), (280, NULL, NULL, 1989, 1990), (276, 1990, 1991, NULL, NULL), (720, NULL, NULL, 1989, 1990), (886, NULL, NULL, 1989, 1990), (887, 1990, 1991, NULL, NULL),
    (530, 1986, 1986, 2009, 2010), (531, 2010, 2011, NULL, NULL), (534, 2010, 2011, NULL, NULL), (535, 2010, 2011, NULL, NULL),
    -- South Sudan became independent in July 2011; Eritrea in 1993; Timor-Leste left Indonesia in 1999 and became independent in 2002.
    (736, NULL, NULL, 2010, 2011), (729, 2011, 2012, NULL, NULL), (728, 2011, 2012, NULL, NULL), (230, NULL, NULL, 1992, 1993), (231, 1993, 1994, NULL, NULL), (232, 1993, 1994, NULL, NULL),
    (626, 1999, 2003, NULL, NULL),
    -- Trade of Belgium and Luxembourg was reported together until 1998, that of the Southern African Customs Union until 1999.
    (58, NULL, NULL, 1998, 1999), (56, NULL, 1999, NULL, NULL), (442, NULL, 1999, NULL, NULL),
    (711, NULL, NULL, 1999, NULL), (72, NULL, 2000, NULL, NULL), (426, NULL, 2000, NULL, NULL), (516, NULL, 2000, NULL, NULL), (710, NULL, 2000, NULL, NULL), (748, NULL, 2000, NULL, NULL),
    -- French departments overseas are in France's figures since 1997, Mayotte since 2014; Palestine and Saint Barthelemy came later.
    (254, NULL, NULL, 1996, NULL), (312, NULL, NULL, 1996, NULL), (474, NULL, NULL, 1996, NULL), (638, NULL, NULL, 1996, NULL), (175, NULL, NULL, 2013, NULL),
    (275, NULL, 2000, NULL, NULL), (652, NULL, 2013, NULL, NULL), (850, NULL, NULL, 1980, NULL);

CREATE MACRO existed(year, first, last) AS NOT coalesce(year < first, false) AND NOT coalesce(year > last, false);
CREATE MACRO within_life(status, year, o_first, o_whole, o_last_whole, o_last, p_first, p_whole, p_last_whole, p_last) AS
    CASE WHEN NOT existed(year, o_first, o_last) OR NOT existed(year, p_first, p_last) THEN 'not_existing'
        WHEN status = 'no_trade' AND NOT (existed(year, o_whole, o_last_whole) AND existed(year, p_whole, p_last_whole)) THEN 'missing' ELSE status END;
