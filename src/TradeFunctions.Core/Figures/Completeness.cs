namespace TradeFunctions.Core.Figures;

/// <summary>When parts count as adding up to their whole, and when two accounts of one year as different.</summary>
internal static class Completeness
{
    // Within 0.1%.
    private const int WholeParts = 1000;

    // By over 0.5%.
    private const int DifferenceParts = 200;

    public static bool AddsUp(Int128 sum, Int128 whole) =>
        Int128.Abs(sum - whole) * WholeParts <= Int128.Abs(whole);

    public static bool Differs(Int128 months, Int128 annual) =>
        Int128.Abs(months - annual) * DifferenceParts > Int128.Abs(annual);
}
