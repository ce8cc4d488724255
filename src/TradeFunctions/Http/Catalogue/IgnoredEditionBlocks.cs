using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Http.Catalogue;

/// <summary>Answers which classifications are not published.</summary>
internal static class IgnoredEditionBlocks
{
    /// <summary>One block for each edition, frequency and range of consecutive years.</summary>
    public static IReadOnlyList<IgnoredEditionBlock> Of(IReadOnlyList<IgnoredYear> years)
    {
        var blocks = new List<IgnoredEditionBlock>();
        foreach (var year in years.OrderBy(year => year.Classification, StringComparer.Ordinal).ThenBy(year => year.Frequency).ThenBy(year => year.Year))
        {
            var (edition, frequency) = (year.Classification.Length == 0 ? null : year.Classification, ApiParameters.Frequency.Write(year.Frequency));
            if (blocks is [.., var last] && last.Classification == edition && last.Frequency == frequency && last.LastYear == year.Year - 1)
                blocks[^1] = last with { LastYear = year.Year, Cells = last.Cells + year.Cells };
            else
                blocks.Add(new IgnoredEditionBlock(edition, frequency, year.Year, year.Year, year.Cells));
        }

        return blocks;
    }
}
