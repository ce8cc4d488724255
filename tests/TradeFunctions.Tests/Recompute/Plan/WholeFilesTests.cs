using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Trade;
using TradeFunctions.Recompute.Plan;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Ledgers;

namespace TradeFunctions.Tests.Recompute.Plan;

/// <summary>Which files are seen to hold a whole release, from rows of the ledger with made-up counts.</summary>
public class WholeFilesTests
{
    private static readonly LedgerRow Countries = Table("country_codes_V202501.csv", "country-names", 238);
    private static readonly LedgerRow Products = Table("product_codes_HS22_V202501.csv", "commodity-names", 5_609);

    [Theory]
    [InlineData(226, 224, 5_590, TotalsBasis.WholeByTables)] // as the releases of today are
    [InlineData(205, 201, 5_400, TotalsBasis.WholeByTables)] // a year in which fewer economies existed
    [InlineData(224, 225, 32, null)] // some goods
    [InlineData(226, 224, 5_050, null)] // all goods but machinery
    [InlineData(27, 224, 5_590, null)] // some exporters
    [InlineData(226, 27, 5_590, null)] // some importers
    [InlineData(160, 160, 5_590, null)] // the larger economies
    public void Beside_tables_of_codes_a_file_has_nearly_all_of_them_or_is_an_extract(int exporters, int importers, int products, string? expected) =>
        Assert.Equal(expected, By(File(products, Year(2023, exporters, importers)), Countries, Products));

    [Theory]
    [InlineData(160, 160, 4_200, TotalsBasis.WholeByCounts)]
    [InlineData(226, 224, 32, null)]
    [InlineData(149, 149, 5_000, null)]
    [InlineData(150, 170, 5_000, null)] // exporters of which some were left out
    [InlineData(220, 27, 5_000, null)]
    public void Without_tables_a_file_has_as_many_as_only_a_whole_release_or_is_an_extract(int exporters, int importers, int products, string? expected) =>
        Assert.Equal(expected, By(File(products, Year(2023, exporters, importers))));

    [Fact]
    public void One_table_is_compared_with_and_the_counts_stand_in_for_the_other()
    {
        var file = File(5_590, Year(2023, 226, 224));

        Assert.Equal(TotalsBasis.WholeByCounts, By(file, Countries));
        Assert.Equal(TotalsBasis.WholeByCounts, By(file, Products));
        Assert.Null(By(File(5_000, Year(2023, 226, 224)), Products));
        Assert.Null(By(File(5_590, Year(2023, 180, 180)), Countries));
    }

    [Fact]
    public void A_table_of_another_edition_or_with_another_name_says_nothing()
    {
        var file = File(5_000, Year(2023, 226, 224));

        Assert.Equal(TotalsBasis.WholeByCounts, By(file, Countries, Table("product_codes_HS92_V202501.csv", "commodity-names", 5_022)));
        Assert.Equal(TotalsBasis.WholeByCounts, By(file, Countries, Table("reference/headings.csv", "commodity-names", 9_000)));
    }

    [Fact]
    public void A_file_of_several_years_has_the_economies_in_each()
    {
        Assert.Equal(TotalsBasis.WholeByTables, By(File(5_590, Year(2022, 226, 224), Year(2023, 225, 226)), Countries, Products));
        Assert.Null(By(File(5_590, Year(2022, 226, 224), Year(2023, 30, 226)), Countries, Products));
        Assert.Null(By(File(5_590, Year(2021, 226, 224), Year(2023, 226, 0)), Countries, Products));
    }

    [Fact]
    public void A_dataset_that_is_complete_needs_no_counts_and_a_layout_with_rows_of_the_World_none_either()
    {
        var file = File(2, Year(2023, 3, 3));
        var tidy = file with { Blob = "tidy.csv", Layout = "tidy", SumsAreTotals = false };

        Assert.Equal(TotalsBasis.Complete, WholeFiles.Of([file], new DatasetConfig { Complete = true }, hasUnusable: false).By(file));
        Assert.Empty(WholeFiles.Of([file], new DatasetConfig { Complete = true }, hasUnusable: false).NotSeenWhole([file]));
        Assert.Null(WholeFiles.Of([tidy], DatasetConfig.Empty, hasUnusable: false).By(tidy));
        Assert.Equal([file.Blob], WholeFiles.Of([file, tidy], DatasetConfig.Empty, hasUnusable: false).NotSeenWhole([tidy, file]));
    }

    // Everything of one economy, or of the twenty-seven of the European Union: all others are there, each with few partners.
    [Theory]
    [InlineData(1)]
    [InlineData(27)]
    public void An_extract_of_all_trade_of_some_economies_is_not_whole(int economies)
    {
        var file = File(5_590, Year(2023, 226, 224));
        var reporters = file.Index!.Reporters.Select((reporter, i) => reporter with { Partners = i < economies ? 225 : economies });
        file = file with { Index = file.Index with { Reporters = [.. reporters] } };

        Assert.Null(By(file, Countries, Products));
        Assert.Null(By(file));
    }

    [Theory]
    [InlineData("full_v2_202402.dat", 27, 27, 5_300, TotalsBasis.WholeByCounts)]
    [InlineData("2001/full200152.dat.gz", 15, 15, 5_100, TotalsBasis.WholeByCounts)]
    [InlineData("full_v2_202402_DE.dat", 27, 27, 5_300, null)] // an extract by its name
    [InlineData("full_v2_202402.dat", 27, 27, 40, null)] // some goods
    [InlineData("full_v2_202402.dat", 1, 1, 5_300, null)] // a member state
    [InlineData("full_v2_202402.dat", 27, 3, 5_300, null)] // exports of all, imports of some
    public void A_month_of_Comext_is_whole_by_its_name_and_its_counts(string name, int exporters, int importers, int products, string? expected)
    {
        var file = File(products, Year(2023, exporters, importers));
        var union = new LedgerRow("eu", name, "1")
        {
            Status = file.Status,
            Layout = "comext",
            SumsAreTotals = true,
            Commodities = products,
            Index = file.Index! with { Reporters = [.. file.Index.Reporters.Select(reporter => reporter with { Partners = 230 })] },
        };
        Assert.Equal(expected, By(union));
    }

    private static string? By(LedgerRow file, params LedgerRow[] tables) => WholeFiles.Of([file, .. tables], DatasetConfig.Empty, hasUnusable: false).By(file);

    private static IEnumerable<(int Reporter, Flow Flow, int Year)> Year(int year, int exporters, int importers) =>
        Enumerable.Range(1, exporters).Select(reporter => (reporter, Flow.Export, year))
            .Concat(Enumerable.Range(1, importers).Select(reporter => (reporter, Flow.Import, year)));

    private static LedgerRow File(int products, params IEnumerable<(int Reporter, Flow Flow, int Year)>[] years) =>
        new("baci", "BACI_HS22_Y2023_V202501.csv", "1")
        {
            Status = LedgerStatus.Refined,
            Layout = "baci",
            SumsAreTotals = true,
            Commodities = products,
            Index = new RefinedIndex(0, [.. years.SelectMany(year => year).GroupBy(part => part.Reporter).Select(Reporter)]),
        };

    private static RefinedReporter Reporter(IGrouping<int, (int Reporter, Flow Flow, int Year)> parts) => new(
        parts.Key, [0], [], parts.Select(part => part.Year).Distinct().ToDictionary(year => year, year => "hash"), [.. parts.GroupBy(part => part.Flow).Select(Coverage)], 1, Partners: 130);

    private static RefinedCoverage Coverage(IGrouping<Flow, (int Reporter, Flow Flow, int Year)> parts)
    {
        var years = parts.Select(part => part.Year).ToList();
        var gaps = Enumerable.Range(years.Min(), years.Max() - years.Min() + 1).Except(years);
        return new RefinedCoverage(
            Frequency.Annual, parts.Key, Period.OfYear(years.Min()), Period.OfYear(years.Max()), [.. gaps.Select(Period.OfYear)], 1);
    }

    private static LedgerRow Table(string name, string layout, int records) => new("baci", name, "1")
    {
        Status = LedgerStatus.Reference,
        Layout = layout,
        Counts = ReadCounts.None with { Records = records },
    };
}
