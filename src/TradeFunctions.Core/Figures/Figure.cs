using System.Text.Json.Serialization;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures;

/// <summary>One figure of an account: a reporter's trade with a partner, one flow, one commodity, one period.</summary>
/// <param name="Status">What is known; the amounts are null unless it is ok or no_trade.</param>
public sealed record Figure(FigureStatus Status)
{
    /// <summary>The figure that is not there.</summary>
    public static readonly Figure Missing = new(FigureStatus.Missing);

    private static readonly Figure MissingOrNoTrade = new(FigureStatus.Missing) { MayBeNoTrade = true };

    /// <summary>Trade value in thousandths of <see cref="Currency"/>; null: not available.</summary>
    public Amount? Value { get; init; }

    /// <summary>Net weight in thousandths of a kilogram; null: not available.</summary>
    public Amount? NetWeight { get; init; }

    /// <summary>Quantity in thousandths of <see cref="Unit"/>; null: not available.</summary>
    public Amount? Quantity { get; init; }

    /// <summary>The World Customs Organization's unit number (5 items, 8 kg, …); null: no quantity.</summary>
    public short? Unit { get; init; }

    /// <summary>ISO 4217 code as published; null where there is no value.</summary>
    public string? Currency { get; init; }

    /// <summary>Where the goods were valued; unknown where the file does not say or where both are mixed.</summary>
    public Valuation Valuation { get; init; }

    /// <summary>What the publisher marked, of any part where the figure is a sum.</summary>
    public FigureMarks Marks { get; init; }

    /// <summary>A sum of lower levels, of partners or of twelve months, not a row of its own.</summary>
    public bool Derived { get; init; }

    /// <summary>The sum of the year's twelve months where it differs from this annual value by over 0.5%
    /// (<c>annual_differs</c>), in thousandths of the currency unit; null: no such difference, or not all months are
    /// there, or a figure of commodities' tables, which hold years and months apart.</summary>
    public Amount? MonthsSum { get; init; }

    /// <summary>Index into the list of sources beside the figure, the newest one where the figure is a sum; null: it comes from no row.</summary>
    public int? Source { get; init; }

    /// <summary>The HS edition that the commodity code belongs to; null where the file does not say.</summary>
    public string? Classification { get; init; }

    /// <summary>Of total trade, the source of its exports; null for a single flow.</summary>
    public int? ExportSource { get; init; }

    /// <summary>Of total trade, the source of its imports; null for a single flow.</summary>
    public int? ImportSource { get; init; }

    /// <summary>Of imports, the value without freight and insurance where the files carry it beside <see cref="Value"/>, in
    /// thousandths of the currency unit; null: not available, also where any part of a sum lacks it, and in commodities' tables.</summary>
    public Amount? FobValue { get; init; }

    /// <summary>For a missing figure: it, or a part of it, may be no trade, but figures in conflict make it impossible to tell no trade from a
    /// gap.</summary>
    public bool MayBeNoTrade { get; init; }

    /// <summary>How the value was converted; null: it is as published.</summary>
    [JsonIgnore]
    public FigureConversion? Conversion { get; init; }

    /// <summary>Whether the amounts may be calculated with: a published figure, or no trade.</summary>
    [JsonIgnore]
    public bool IsKnown => Status is FigureStatus.Ok or FigureStatus.NoTrade;

    /// <summary>Whether it comes from rows, even if they leave no amount.</summary>
    [JsonIgnore]
    public bool IsReported => Status.IsReported();

    /// <summary>Whether the year's months add up to something else, by over 0.5%.</summary>
    [JsonIgnore]
    public bool AnnualDiffers => MonthsSum is not null;

    /// <summary>The figure that is not there.</summary>
    /// <param name="mayBeNoTrade">Whether that may be since there was no trade.</param>
    internal static Figure Absent(bool mayBeNoTrade) => mayBeNoTrade ? MissingOrNoTrade : Missing;

    /// <summary>The figure beside another list of sources.</summary>
    /// <param name="number">Where each source stands in that list.</param>
    public Figure Renumbered(Func<int, int> number)
    {
        return Source is null && ExportSource is null && ImportSource is null
            ? this
            : this with { Source = Of(Source), ExportSource = Of(ExportSource), ImportSource = Of(ImportSource) };

        int? Of(int? source) => source is { } index ? number(index) : null;
    }

    /// <summary>The amount of one kind; null: not available.</summary>
    public Amount? AmountOf(MeasureKind kind) => kind switch
    {
        MeasureKind.Value => Value,
        MeasureKind.NetWeight => NetWeight,
        _ => Quantity,
    };
}

/// <summary>Which of a figure's three amounts a measure is calculated from.</summary>
public enum MeasureKind : byte
{
    /// <summary>Trade value, in thousandths of the currency unit.</summary>
    Value = 0,

    /// <summary>Net weight, in thousandths of a kilogram.</summary>
    NetWeight = 1,

    /// <summary>Quantity, in thousandths of its unit.</summary>
    Quantity = 2,
}

/// <summary>A raw file that figures come from.</summary>
/// <param name="Blob">Name within its dataset: container <c>raw</c> has it under the dataset's folder.</param>
/// <param name="ETag">The version of the file that was read.</param>
/// <param name="LastModified">When that version was stored.</param>
/// <param name="Released">When the publisher released it; null: not known.</param>
/// <param name="Layout">The layout it was read in.</param>
public sealed record FigureSource(string Blob, string ETag, DateTimeOffset LastModified, DateTimeOffset? Released, string Layout)
{
    // CEPII BACI: each row stands for both the export and the import (Gaulier and Zignago, 2010).
    private const string Baci = "baci";

    /// <summary>Whether the publisher made the figures of reporter and partner agree: comparing them would compare a figure with itself.</summary>
    [JsonIgnore]
    public bool IsReconciled => Layout == Baci;
}
