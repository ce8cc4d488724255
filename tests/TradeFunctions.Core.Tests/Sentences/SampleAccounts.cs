using System.Globalization;
using System.Text.RegularExpressions;
using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Cells.Sorting;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Totals;
using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Sentences;

/// <summary>The accounts of the sample dataset, from its files through every stage that needs no storage.</summary>
public sealed partial class SampleAccounts : IAsyncLifetime
{
    private readonly Dictionary<int, TradeAccount> _accounts = [];

    public SummaryEntity Summary(int reporter, int partner, int year) =>
        SummarySlice.Build(_accounts[reporter], year).Single(summary => summary.Partner == partner);

    public async Task InitializeAsync()
    {
        var files = new List<(SourceFile Source, List<Cell> Cells)>();
        foreach (var path in Directory.EnumerateFiles(Folder(), "*.csv*")) files.Add(await ReadAsync(path));
        files.Sort((left, right) => SourceFile.OldestFirst.Compare(left.Source, right.Source));
        foreach (var reporter in files.SelectMany(file => file.Cells).Select(cell => cell.Key.Reporter).Distinct())
        {
            SourceCells[] own = [.. files
                .Select(file => new SourceCells(file.Source, [.. file.Cells.Where(cell => cell.Key.Reporter == reporter)]))
                .Where(file => file.Cells.Any())];
            _accounts.Add(reporter, TradeAccount.Build(ReporterCells.Resolve(reporter, own), DatasetRules.Default));
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static async Task<(SourceFile Source, List<Cell> Cells)> ReadAsync(string path)
    {
        using var sorter = new CellSorter();
        await using var content = File.OpenRead(path);
        var outcome = await TradeFile.ReadAsync(content, sorter, ReadOptions.Default, CancellationToken.None);
        var released = DateTimeOffset.Parse(
            ReleaseDate().Match(path).Groups[1].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        return (
            new SourceFile(Path.GetFileName(path), "\"1\"", released, released, outcome.Layout!, outcome.SumsAreTotals),
            [.. sorter.Merge()]);
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TradeFunctions.sln"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "samples", "sample");
    }

    [GeneratedRegex(@"_(\d{4}-\d{2}-\d{2})\.csv")]
    private static partial Regex ReleaseDate();
}
