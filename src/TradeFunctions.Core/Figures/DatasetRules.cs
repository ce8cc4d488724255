using System.Security.Cryptography;
using System.Text;

namespace TradeFunctions.Core.Figures;

/// <summary>What a dataset says about its files that changes what follows from them (<c>_dataset.json</c>).</summary>
/// <param name="Complete">The files hold every partner and commodity: an absent figure of a covered period is no trade, and sums of
/// lower levels and of partners are totals.</param>
/// <param name="HasUnusableFiles">A file of figures could not be used: what it had is not known. As long as it is there nothing is
/// concluded from an absence, whatever the dataset says.</param>
public sealed record DatasetRules(bool Complete, bool HasUnusableFiles = false)
{
    /// <summary>The rules of a dataset that says nothing.</summary>
    public static readonly DatasetRules Default = new(Complete: false);

    /// <summary>Whether sums of lower levels and of partners are totals because the dataset says so.</summary>
    public bool SumsAreTotals => Complete && !HasUnusableFiles;

    /// <summary>A hash over the rules, part of every slot's input.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    private string Text => (Complete ? "complete=true" : "complete=false") + (HasUnusableFiles ? "\nunusable=true" : "");
}

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
