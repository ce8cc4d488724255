using System.Runtime.InteropServices;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells;

/// <summary>
/// A <see cref="CellKey"/> in 128 bits, in an order-preserving form, so that sorting compares two numbers: reporter 14
/// bits, frequency 2, flow 4, commodity 60, partner 14, period 13, classification 21.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
internal readonly record struct PackedKey(ulong High, ulong Low) : IComparable<PackedKey>
{
    /// <summary>The largest reporter or partner code; UN Comtrade's have three digits.</summary>
    public const int MaxEconomy = (1 << PartnerBits) - 1;

    private const int ClassificationBits = 21;
    private const int PeriodBits = 13;
    private const int PartnerBits = 14;
    private const int PeriodShift = ClassificationBits;
    private const int PartnerShift = PeriodShift + PeriodBits;
    private const int CommodityShift = PartnerShift + PartnerBits;
    private const int CommodityLowBits = 64 - CommodityShift;
    private const int CommodityHighBits = 60 - CommodityLowBits;
    private const int FlowShift = CommodityHighBits;
    private const int FlowBits = 4;
    private const int FrequencyShift = FlowShift + FlowBits;
    private const int FrequencyBits = 2;
    private const int ReporterShift = FrequencyShift + FrequencyBits;
    /// <summary>How many numbers of periods there are.</summary>
    public const int PeriodNumbers = 1 << PeriodBits;

    /// <summary>Packs a key whose economies are known to fit.</summary>
    public static PackedKey Of(in CellKey key)
    {
        var commodity = key.Commodity.Packed;
        var period = NumberOf(key.Period);
        var high = ((ulong)key.Reporter << ReporterShift)
            | ((ulong)key.Frequency << FrequencyShift)
            | ((ulong)key.Flow << FlowShift)
            | (commodity >> CommodityLowBits);
        var low = (commodity << CommodityShift)
            | ((ulong)key.Partner << PartnerShift)
            | ((ulong)period << PeriodShift)
            | PackedCode.Of(key.Classification);
        return new PackedKey(high, low);
    }

    /// <summary>The key as one number, in the same order.</summary>
    public UInt128 SortKey => new(High, Low);

    /// <summary>What a key's number has beside the classification: equal for all cells of one figure.</summary>
    public static UInt128 WithoutClassification(UInt128 key) => key >> ClassificationBits;

    /// <summary>The key that was packed.</summary>
    public CellKey Unpack() => new(
        ReporterOf(High),
        FrequencyOf(High),
        FlowOf(High),
        CommodityCode.FromPacked(CommodityOf(High, Low)),
        PartnerOf(Low),
        PeriodAt(PeriodNumberOf(Low)),
        PackedCode.Unpack(ClassificationOf(Low)));

    /// <summary>The number of a period; <see cref="PeriodAt"/> is the reverse.</summary>
    public static int NumberOf(Period period) => ((period.Year - Period.FirstYear) * Period.PeriodsOfYear) + period.NumberInYear;

    /// <summary>The bits of a key that a reporter alone sets; those of the other parts likewise. A key is all of them together.</summary>
    public static PackedKey OfReporter(ulong reporter) => new(reporter << ReporterShift, 0);

    /// <inheritdoc cref="OfReporter"/>
    public static PackedKey OfFrequency(ulong frequency) => new(frequency << FrequencyShift, 0);

    /// <inheritdoc cref="OfReporter"/>
    public static PackedKey OfFlow(ulong flow) => new(flow << FlowShift, 0);

    /// <inheritdoc cref="OfReporter"/>
    public static PackedKey OfCommodity(ulong commodity) => new(commodity >> CommodityLowBits, commodity << CommodityShift);

    /// <inheritdoc cref="OfReporter"/>
    public static PackedKey OfPartner(ulong partner) => new(0, partner << PartnerShift);

    /// <inheritdoc cref="OfReporter"/>
    public static PackedKey OfPeriodNumber(ulong number) => new(0, number << PeriodShift);

    /// <inheritdoc cref="OfReporter"/>
    public static PackedKey OfClassification(ulong classification) => new(0, classification);

    public static int ReporterOf(ulong high) => (int)(high >> ReporterShift);

    public static Frequency FrequencyOf(ulong high) => (Frequency)((high >> FrequencyShift) & Mask(FrequencyBits));

    public static Flow FlowOf(ulong high) => (Flow)((high >> FlowShift) & Mask(FlowBits));

    /// <summary>The commodity: <see cref="CommodityCode.Packed"/>.</summary>
    public static ulong CommodityOf(ulong high, ulong low) => ((high & Mask(CommodityHighBits)) << CommodityLowBits) | (low >> CommodityShift);

    public static int PartnerOf(ulong low) => (int)((low >> PartnerShift) & Mask(PartnerBits));

    /// <summary>The period's number, below <see cref="PeriodNumbers"/>: years and their parts in one row.</summary>
    public static int PeriodNumberOf(ulong low) => (int)((low >> PeriodShift) & Mask(PeriodBits));

    /// <summary>The classification: <see cref="PackedCode"/>.</summary>
    public static ulong ClassificationOf(ulong low) => low & Mask(ClassificationBits);

    /// <summary>The period of a number.</summary>
    public static Period PeriodAt(int number)
    {
        var (years, numberInYear) = Math.DivRem(number, Period.PeriodsOfYear);
        return Period.OfNumber(Period.FirstYear + years, numberInYear);
    }

    /// <summary>The calendar year of a period's number.</summary>
    public static int YearAt(int number) => Period.FirstYear + (number / Period.PeriodsOfYear);

    /// <summary>Whether both economies fit.</summary>
    public static bool Fits(in CellKey key) => (uint)key.Reporter <= MaxEconomy && (uint)key.Partner <= MaxEconomy;

    /// <summary>The key of figures that could not be read, without the economies that no key can hold: they have no figures of their own,
    /// but show that a sum lacks something.</summary>
    public static UnreadKey Kept(in UnreadKey key) => key with
    {
        Reporter = Kept(key.Reporter),
        Partner = Kept(key.Partner),
    };

    public int CompareTo(PackedKey other)
    {
        var order = High.CompareTo(other.High);
        return order == 0 ? Low.CompareTo(other.Low) : order;
    }

    private static int? Kept(int? economy) => (uint?)economy <= MaxEconomy ? economy : null;

    private static ulong Mask(int bits) => (1UL << bits) - 1;
}

/// <summary>A <see cref="ShortCode"/> in 21 bits, in the same order: four digits to base 37 (none, 0–9, A–Z).</summary>
internal static class PackedCode
{
    private const int Base = 37;

    public static ulong Of(ShortCode code)
    {
        ulong packed = 0;
        for (var shift = 24; shift >= 0; shift -= 8)
        {
            var character = (code.Packed >> shift) & 255;
            var digit = character == 0 ? 0 : character <= '9' ? character - '0' + 1 : character - 'A' + 11;
            packed = (packed * Base) + digit;
        }

        return packed;
    }

    public static ShortCode Unpack(ulong packed)
    {
        uint code = 0;
        for (var shift = 0; shift < 32; shift += 8)
        {
            (packed, var digit) = Math.DivRem(packed, Base);
            var character = digit == 0 ? 0 : digit <= 10 ? digit - 1 + '0' : digit - 11 + 'A';
            code |= (uint)character << shift;
        }

        return new ShortCode(code);
    }
}
