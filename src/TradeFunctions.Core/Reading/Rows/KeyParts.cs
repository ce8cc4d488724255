using TradeFunctions.Core.Reading.Fields;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Reading.Rows;

/// <summary>
/// What the fields of a record's key say, each part null that could not be read, and the first thing that is wrong. Both what a row is used
/// for and what is known of a rejected one come from here, so that no rule stands twice. Filled in place and never copied, since there is
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

    /// <summary>Whether the record is known to have no figure that anything is worked out from.</summary>
    public bool IsOfNoUse { get; set; }

    /// <summary>Whether the reporter is the World.</summary>
    public bool IsWorldReporter { get; private set; }

    /// <summary>Whether a field holds what another should: see <see cref="Displaced"/>.</summary>
    public bool IsDisplaced { get; set; }

    /// <summary>The code of the first problem; null: none.</summary>
    public string? Problem { get; private set; }

    /// <summary>The column of the first problem.</summary>
    public int ProblemColumn { get; private set; }

    private int Problems { get; set; }

    /// <summary>Takes note of a field that could not be read.</summary>
    public void Note(int column, string problem, ReadOnlySpan<byte> text)
    {
        if (Problem is null) (Problem, ProblemColumn) = (problem, column);
        Problems++;
        IsDisplaced |= Displaced.IsLikely(text);
    }

    /// <summary>Takes note of a field that could be read and is contradicted by another.</summary>
    public void NoteContradiction(int column, string problem)
    {
        if (Problem is null) (Problem, ProblemColumn) = (problem, column);
        Problems++;
    }

    /// <summary>Takes note of a row of the World's.</summary>
    public void NoteWorldReporter(int column)
    {
        IsWorldReporter = true;
        NoteContradiction(column, RejectCodes.WorldReporter);
    }

    /// <summary>Reads a period, and of one that is none the year.</summary>
    public void ReadPeriod(ReadOnlySpan<byte> text, int column)
    {
        if (PeriodField.TryRead(text, out var period))
        {
            Period = period;
            return;
        }

        Year = PeriodField.YearOf(text);
        IsOfNoUse |= PeriodField.IsOtherSpan(text);
        Note(column, RejectCodes.UnknownPeriod, Year is null ? text : default);
    }

    /// <summary>Takes note of what is likely a fiscal year: for all that is known it may be a month of the year that it names first.</summary>
    public void NoteFiscalYear(ReadOnlySpan<byte> text, int column)
    {
        if (ExactNumber.TryReadCode(text[..4], out var year)) Year = year;
        NoteContradiction(column, RejectCodes.UnknownPeriod);
    }

    /// <summary>The whole key, where nothing is wrong.</summary>
    public readonly CellKey ToCellKey() =>
        new(Reporter!.Value, Period!.Value.Frequency, Flow!.Value, Commodity!.Value, Partner!.Value, Period.Value, Classification.GetValueOrDefault());

    /// <summary>What is known of the record's figure; no key where it is known to have none that matters.</summary>
    public readonly UnreadKey? ToUnread()
    {
        if (IsDisplaced) return UnreadKey.Unknown;
        if (IsOfNoUse || (IsWorldReporter && Problems == 1)) return null;
        return new UnreadKey(
            Listed(Reporter), Flow, Commodity, Commodity?.Level ?? Level, Listed(Partner), Period, Period?.Year ?? Year, Period?.Frequency ?? Frequency,
            Classification == AnyEdition ? null : Classification, IsConverted);
    }

    // A number that is in no list may be anything, in a row of which something is wrong.
    private static int? Listed(int? code) => code is { } known && EconomyList.TryGet(known, out _) ? code : null;
}
