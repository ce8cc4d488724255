using TradeFunctions.Core.Reading.Fields;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Reading.Rows;

/// <summary>
/// What the fields of a record's key say, a part being null where it could not be read, and the first problem. Accepted and rejected rows
/// both come from here, so that no rule stands twice. Filled in place and never copied, since there is
/// one for every row of every file.
/// </summary>
internal struct KeyParts
{
    /// <summary>"HS" names the system and no edition.</summary>
    private static readonly ShortCode AnyEdition = ShortCode.Parse("HS");

    public Period? Period { get; set; }

    /// <summary>The year, where the period could not be read or is contradicted.</summary>
    public int? Year { get; set; }

    /// <summary>What the record says of it beside its period.</summary>
    public Frequency? Frequency { get; set; }

    public int? Reporter { get; set; }

    public Flow? Flow { get; set; }

    public int? Partner { get; set; }

    public CommodityCode? Commodity { get; set; }

    /// <summary>The level that the file gives, where the commodity could not be read.</summary>
    public int? Level { get; set; }

    public ShortCode? Classification { get; set; }

    public bool IsConverted { get; set; }

    /// <summary>Whether the record is known to have no figure that any result depends on.</summary>
    public bool IsOfNoUse { get; set; }

    /// <summary>Whether the reporter is the World.</summary>
    public bool IsWorldReporter { get; private set; }

    /// <summary>Whether a field holds what another should: see <see cref="ShiftedField"/>.</summary>
    public bool IsShifted { get; set; }

    /// <summary>The code of the first problem; null: none.</summary>
    public string? Problem { get; private set; }

    /// <summary>The column of the first problem.</summary>
    public int ProblemColumn { get; private set; }

    private int Problems { get; set; }

    /// <summary>Adds a field that could not be read.</summary>
    public void AddProblem(int column, string problem, ReadOnlySpan<byte> text)
    {
        if (Problem is null) (Problem, ProblemColumn) = (problem, column);
        Problems++;
        IsShifted |= ShiftedField.IsLikely(text);
    }

    /// <summary>Adds a field that could not be read, of a layout in which it is a number as most are: a number there is no sign of columns that were shifted,
    /// and what else is known of the record counts.</summary>
    public void AddNumberProblem(int column, string problem, ReadOnlySpan<byte> text)
    {
        if (CommodityField.IsNumber(text)) AddContradiction(column, problem);
        else AddProblem(column, problem, text);
    }

    /// <summary>Adds a field that could be read but contradicts another.</summary>
    public void AddContradiction(int column, string problem)
    {
        if (Problem is null) (Problem, ProblemColumn) = (problem, column);
        Problems++;
    }

    /// <summary>Adds that the reporter is the World.</summary>
    public void AddWorldReporter(int column)
    {
        IsWorldReporter = true;
        AddContradiction(column, RejectCodes.WorldReporter);
    }

    /// <summary>The same of a layout in which most columns are numbers: see <see cref="AddNumberProblem"/>.</summary>
    public void ReadNumberedPeriod(ReadOnlySpan<byte> text, int column)
    {
        if (CommodityField.IsNumber(text) && !PeriodField.TryRead(text, out _) && PeriodField.YearOf(text) is null) AddContradiction(column, RejectCodes.UnknownPeriod);
        else ReadPeriod(text, column);
    }

    /// <summary>Reads a period, or only its year where the text is not a period.</summary>
    public void ReadPeriod(ReadOnlySpan<byte> text, int column)
    {
        if (PeriodField.TryRead(text, out var period))
        {
            Period = period;
            return;
        }

        Year = PeriodField.YearOf(text);
        IsOfNoUse |= PeriodField.IsOtherFrequency(text);
        AddProblem(column, RejectCodes.UnknownPeriod, Year is null ? text : default);
    }

    /// <summary>Adds what is probably a fiscal year. It may also be a month of the year that it names first.</summary>
    public void AddFiscalYear(ReadOnlySpan<byte> text, int column)
    {
        if (ExactNumber.TryReadCode(text[..4], out var year)) Year = year;
        AddContradiction(column, RejectCodes.UnknownPeriod);
    }

    /// <summary>The whole key, where nothing is wrong.</summary>
    public readonly CellKey ToCellKey() =>
        new(Reporter!.Value, Period!.Value.Frequency, Flow!.Value, Commodity!.Value, Partner!.Value, Period.Value, Classification.GetValueOrDefault());

    /// <summary>What is known of the record's figure; null where it is known to have none that matters.</summary>
    public readonly UnreadKey? ToUnread()
    {
        if (IsShifted) return UnreadKey.Unknown;
        if (IsOfNoUse || (IsWorldReporter && Problems == 1)) return null;
        return new UnreadKey(
            Listed(Reporter), Flow, Commodity, Commodity?.Level ?? Level, Listed(Partner), Period, Period?.Year ?? Year, Period?.Frequency ?? Frequency,
            Classification == AnyEdition ? null : Classification, IsConverted);
    }

    // In a row with a problem, a number that is in no list may be anything.
    private static int? Listed(int? code) => code is { } known && EconomyList.TryGet(known, out _) ? code : null;
}
