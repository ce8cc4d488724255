using System.Security.Cryptography;
using System.Text;

namespace TradeFunctions.Core.Metrics;

/// <summary>What a dataset says about its files that changes what follows from them (<c>_dataset.json</c>).</summary>
/// <param name="Complete">The files hold every partner and commodity: an absent figure of a covered period is no trade, and sums of
/// lower levels and of partners are totals.</param>
/// <param name="HasUnusableFiles">A file of the dataset could not be used at all: which figures it has nobody knows, so as long as it is
/// there its being absent says of no figure that there was no trade.</param>
public sealed record DatasetRules(bool Complete, bool HasUnusableFiles = false)
{
    /// <summary>The rules of a dataset that says nothing.</summary>
    public static readonly DatasetRules Default = new(Complete: false);

    /// <summary>A hash over the rules, part of every slot's input.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        (Complete ? "complete=true" : "complete=false") + (HasUnusableFiles ? "\nunusable files" : ""))));
}
