using System.Collections.Frozen;
using System.Text;
using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Reading.Fields;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Reading;

/// <summary>
/// What to do about a file or a row that could not be used: a sentence for each code, or a more specific one where the field shows what went
/// wrong.
/// </summary>
public static class UnusableAdvice
{
    private const int LengthOfDate = 8;

    private const string Quoting =
        "Write a quote inside a quoted field twice (\"\") and close every quoted field; programs that export CSV do so by themselves.";

    private const string Spreadsheet =
        "Open the file in a spreadsheet and save it again as \"CSV UTF-8 (comma delimited)\".";

    private static readonly Dictionary<string, string> Rejects = new(StringComparer.Ordinal)
    {
        [RejectCodes.FieldCount] = "Give each row as many fields as the header has names: put fields that hold the delimiter in quotes.",
        [RejectCodes.RecordTooLong] = Quoting,
        [RejectCodes.UnterminatedQuote] = Quoting,
        [RejectCodes.TextAfterQuote] = Quoting,
        [RejectCodes.Missing] = "Fill in the column. If the row is a note or a subtotal, delete it.",
        [RejectCodes.NotANumber] = "Write numbers with digits and a decimal point alone, without blanks, signs of a currency or words.",
        [RejectCodes.Negative] = "Trade figures are not negative: ask the publisher what the sign means.",
        [RejectCodes.TooManyDecimals] = "Values are kept to a thousandth of the currency unit: round them in the file.",
        [RejectCodes.TooLarge] = "Check the number: it is larger than can be kept exactly.",
        [RejectCodes.NoValue] = "Fill in the value, or delete the row: an absent figure is taken as not available, never as zero.",
        [RejectCodes.UnknownPeriod] = "Write a year as 2024 and a month as 202405 or 2024-05; a spreadsheet may have turned them into dates. Fiscal years (2023-24) are neither.",
        [RejectCodes.UnknownFrequency] = "Write A for annual and M for monthly figures.",
        [RejectCodes.ContradictoryFrequency] = "Annual rows need a year as period and monthly rows a month.",
        [RejectCodes.UnknownEconomy] = "Write ISO 3166 alpha-3 or numeric codes (JPN or 392), not names; the World is WLD.",
        [RejectCodes.UnknownFlow] = "Write X for exports and M for imports.",
        [RejectCodes.UnknownCommodity] = "Write an HS code of 2, 4 or 6 digits (8 to 10 of a national list), or TOTAL.",
        [RejectCodes.ContradictoryLevel] = "The code and its level do not match: format the column as text, so that a spreadsheet keeps leading zeros.",
        [RejectCodes.UnknownClassification] = "Write the classification as UN Comtrade does: H6, H5, S4. Where a file has codes outside the Harmonized System, its other codes of fewer than six digits may be from another system too.",
        [RejectCodes.UnknownType] = "Write C for goods; services are not read.",
        [RejectCodes.UnknownUnit] = "Write UN Comtrade's number or abbreviation of the unit, or leave the column empty.",
        [RejectCodes.UnknownCurrency] = "Write the currency as its ISO 4217 code: USD, EUR.",
        [RejectCodes.UnknownValuation] = "Write FOB or CIF, or leave the column empty.",
        [RejectCodes.ContradictoryFlow] = "The flow's number and its word say different things: write the one that is right in both columns.",
        [RejectCodes.UnknownLevel] = "Write the level as 0, 2, 4 or 6, or leave the column empty.",
        [RejectCodes.UnknownBreakdown] = "Write 0 or C00 for the total, or the code of the part: what the row breaks down is not clear.",
        [RejectCodes.RoundedNumber] = "A spreadsheet shortened the numbers: format the column as a number without exponent and save it again.",
        [RejectCodes.AmbiguousNumber] = "1.234 may mean a thousand or a little over one: write all numbers without thousands marks, or some with decimals.",
        [RejectCodes.WorldReporter] = "The World is not a reporter: give the figures of the economies that report.",
        [Conflict] = "Rows of one figure say different things: keep the right one, or where they are its parts, their sum.",
    };

    private static readonly Dictionary<string, string> Refusals = new(StringComparer.Ordinal)
    {
        [RefusalCodes.Empty] = "The file has no text: download or export it again.",
        [RefusalCodes.UnknownHeader] = "Name the columns as one of the layouts does; the README lists them under \"Your own files\".",
        [RefusalCodes.DuplicateColumn] = "Delete or rename one of the two columns.",
        [RefusalCodes.SecondHeader] = "Put files with different columns into files of their own instead of one after the other.",
        [RefusalCodes.Services] = "Take the file out of the folder: only trade in goods is read.",
        [RefusalCodes.Document] = "Nothing, unless it was meant to hold figures.",
        [RefusalCodes.NotText] = "Unpack an archive and put the CSV inside it here. " + Spreadsheet,
        [RefusalCodes.DamagedGzip] = "Download or compress the file again: its end is missing or damaged.",
        [RefusalCodes.MixedNumbers] = "Write all numbers of the file in one style: either 1234.5 or 1234,5.",
        [RefusalCodes.OtherFormat] = "Export the figures as CSV.",
        [RefusalCodes.Encoding] = "Save the file as UTF-8, or as UTF-16 with a byte order mark.",
        [RefusalCodes.DamagedZip] = "Download or pack the file again: it is damaged or cut off.",
        [RefusalCodes.Spreadsheet] = Spreadsheet,
        [RefusalCodes.Archive] = "Unpack the archive and put the CSV inside it here; a zip of a single CSV is read as it is.",
        [RefusalCodes.NeedsRule] = "Add the rule that is shown to \"files\" in _dataset.json; one rule can be for many files: \"match\": \"import/*.csv\".",
        [RefusalCodes.ContradictsRule] =
            "Correct the rule in _dataset.json, or put a rule of its own for this file before it: of the rules that match, the first is taken.",
        [RefusalCodes.TooBroad] = "Split the file by reporters or by years.",
    };

    private static readonly Dictionary<string, string> Yields = new(StringComparer.Ordinal)
    {
        [FileYield.NoRows] = "Download or export it again: it has a header and no rows.",
        [FileYield.OnlyOtherSystems] = "Download the figures in the Harmonized System: codes of SITC, BEC and others mean other goods.",
        [FileYield.OnlyBreakdowns] =
            "Download the file with the totals of customs procedures, modes of transport and second partners (code 0 or C00): parts are not added up, since the file may lack some.",
    };

    private static readonly FrozenDictionary<string, Economy> ByName = EconomyList.All
        .GroupBy(economy => economy.Name, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The code of rows that contradict each other, beside those of <see cref="RejectCodes"/>.</summary>
    public const string Conflict = "conflict";

    /// <summary>What to do about rows that were rejected; null: nothing is known.</summary>
    /// <param name="code">The reason's code: one of <see cref="RejectCodes"/>, or <see cref="Conflict"/>.</param>
    /// <param name="found">What was found in the first of them: the field in quotes, or a few words.</param>
    public static string? Of(string code, string found)
    {
        var advice = found is ['"', .., '"'] ? OfField(code, found[1..^1]) : null;
        return advice ?? Rejects.GetValueOrDefault(code);
    }

    /// <summary>What to do about a file that was refused; null: nothing is known.</summary>
    /// <param name="refusal">Why it was.</param>
    public static string? Of(FileRefusal refusal) => Refusals.GetValueOrDefault(refusal.Code);

    /// <summary>What to do about a file of which nothing or little could be used; null: what its commonest reasons say.</summary>
    /// <param name="problem">One of the constants of <see cref="FileYield"/>.</param>
    public static string? OfYield(string problem) => Yields.GetValueOrDefault(problem);

    private static string? OfField(string code, string field) => code switch
    {
        RejectCodes.NotANumber => OfNumber(field),
        RejectCodes.UnknownEconomy => OfEconomy(field),
        RejectCodes.UnknownPeriod => OfPeriod(field),
        RejectCodes.UnknownCommodity when field.Any(char.IsAsciiDigit) =>
            "Write HS codes with 2, 4 or 6 digits (8 to 10 of a national list): format the column as text, so that a spreadsheet keeps every digit.",
        _ => null,
    };

    // What tools make of numbers: a spreadsheet of most countries of Europe writes 1.234,5, others round to 1.5E+11 or mark text by '.
    private static string? OfNumber(string field)
    {
        if (field.StartsWith('=')) return "It is a formula: save the file with the values in its place.";
        if (field.Contains(',', StringComparison.Ordinal))
            return "Write decimals with a point and no separators of thousands, or export with ';' between columns and a decimal comma throughout.";
        if (field.Any(char.IsAsciiDigit) && field.AsSpan().IndexOfAny('e', 'E') > 0)
            return "A spreadsheet or R has shortened the number: format the column as a number without exponents and save again.";
        if (field.StartsWith('\'')) return "The number is saved as text: format the column as a number and save again.";
        return NumberShape.Of(Encoding.UTF8.GetBytes(field)) is { IsNumber: true, Group: not 0 }
            ? "Write the number without marks between thousands, or every number of the column with them."
            : null;
    }

    private static string? OfEconomy(string field)
    {
        if (ByName.TryGetValue(field, out var named)) return $"Write codes, not names: {named.Id} for {named.Name}; the World is WLD.";
        if (!EconomyList.TryFind(field, out var found) || !string.Equals(found.Alpha2, field, StringComparison.OrdinalIgnoreCase)) return null;
        return field.Equals("NA", StringComparison.OrdinalIgnoreCase)
            ? "NA is more often \"not available\" than Namibia, which is NAM: write the code that was meant."
            : $"Codes of two letters are not read: write {found.Id} for {found.Name}.";
    }

    private static string? OfPeriod(string field)
    {
        if (PeriodField.IsOtherFrequency(Encoding.UTF8.GetBytes(field))) return "Only years, quarters and months are read: the row can be deleted.";
        if (!field.Any(char.IsAsciiDigit)) return null;
        if (field.Any(char.IsAsciiLetter) && field.Length <= LengthOfDate)
            return "A spreadsheet may have turned it into a date: write 2024-05 for May 2024.";
        return field.Length >= LengthOfDate ? "A date may stand for its day, month, quarter or year: write 2024-05 or 2024." : null;
    }
}
