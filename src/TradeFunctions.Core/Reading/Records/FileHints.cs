using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Reading.Records;

/// <summary>What is known of a file beside its content: many an office's download says only on its page which flow, reporter or currency its rows
/// are of. Each part is null, or empty, where nothing is known.</summary>
public sealed record FileHints
{
    /// <summary>Nothing is known.</summary>
    public static readonly FileHints None = new();

    /// <summary>The flow of all rows: exports or imports.</summary>
    public Flow? Flow { get; init; }

    /// <summary>The reporter of all rows, by UN Comtrade's numeric code.</summary>
    public int? Reporter { get; init; }

    /// <summary>The partner of all rows, by UN Comtrade's numeric code; 0 is the World.</summary>
    public int? Partner { get; init; }

    /// <summary>The currency of all values.</summary>
    public ShortCode Currency { get; init; }

    /// <summary>The edition of the Harmonized System, as UN Comtrade writes it: <c>H6</c>.</summary>
    public ShortCode Edition { get; init; }

    /// <summary>Whether a row of February stands for January and February. A row of January contradicts it.</summary>
    public bool JanuaryFebruaryTogether { get; init; }

    /// <summary>How a row contradicts what is said of its file, in words; null: it does not. A part of exports (re-exports) is exports.</summary>
    public string? Contradiction(in CellKey key, in CellFigures figures)
    {
        if (JanuaryFebruaryTogether && key.Period is { Frequency: Frequency.Monthly, Month: 1 } january) return Words("januaryFebruary", january.ToString(), "together");
        if (Flow is { } flow && key.Flow.Whole() != flow) return Words("flow", key.Flow.Code(), flow.Code());
        if (Reporter is { } reporter && key.Reporter != reporter) return Words("reporter", Id(key.Reporter), Id(reporter));
        if (Partner is { } partner && key.Partner != partner) return Words("partner", Id(key.Partner), Id(partner));
        if (Differs(figures.Currency, Currency)) return Words("currency", figures.Currency, Currency);
        return Differs(key.Classification, Edition) ? Words("edition", key.Classification, Edition) : null;
    }

    private static bool Differs(ShortCode found, ShortCode said) => !said.IsEmpty && !found.IsEmpty && found != said;

    private static string Id(int code) => EconomyList.Get(code).Id;

    private static string Words<T>(string property, T found, T said) =>
        $"The rule of the file in _dataset.json says \"{property}\": \"{said}\", but a row says {found}.";
}
