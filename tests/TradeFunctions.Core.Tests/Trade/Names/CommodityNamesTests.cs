using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Tests.Trade.Names;

public class CommodityNamesTests
{
    [Fact]
    public void Every_chapter_in_use_has_a_short_title_of_its_own()
    {
        List<CommodityName> chapters = [.. HarmonizedChapters.All.Where(name => name.Code.Level == 2)];

        var codes = Enumerable.Range(1, 97).Append(99).Where(chapter => chapter != 77).Select(chapter => $"{chapter:D2}");
        Assert.Equal(codes, chapters.Select(name => name.Code.ToString()));
        Assert.Equal(chapters.Count, chapters.Select(name => name.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(chapters, name => Assert.InRange(name.Name.Length, 3, 50));
    }

    [Theory]
    [InlineData("01", "Live animals")]
    [InlineData("27", "Mineral fuels and oils")]
    [InlineData("52", "Cotton")]
    [InlineData("72", "Iron and steel")]
    [InlineData("76", "Aluminium")]
    [InlineData("78", "Lead")]
    [InlineData("84", "Machinery")]
    [InlineData("85", "Electrical machinery and electronics")]
    [InlineData("87", "Motor vehicles and parts")]
    [InlineData("94", "Furniture, lighting and prefabricated buildings")]
    [InlineData("97", "Art and antiques")]
    [InlineData("TOTAL", "All commodities")]
    [InlineData("77", null)]
    [InlineData("8542", null)]
    public void A_chapter_s_title_stands_at_its_number(string code, string? title) =>
        Assert.Equal(title, CommodityNames.Chapters.Find(CommodityCode.Parse(code)));

    [Fact]
    public void A_table_of_codes_names_before_the_project_does_and_the_project_before_files_of_figures()
    {
        var names = new CommodityNames(Learnt([], Name("85", "Learnt"), Name("84", "From a table", NameOrigin.Reference), Name("8504", "Learnt too")));

        Assert.Equal("Electrical machinery and electronics", names.Find(CommodityCode.Parse("85")));
        Assert.Equal("From a table", names.Find(CommodityCode.Parse("84")));
        Assert.Equal("Learnt too", names.Find(CommodityCode.Parse("8504")));
        Assert.Equal(NameOrigin.Reference, names.Get(CommodityCode.Parse("84"))!.Value.Origin);
    }

    [Fact]
    public void A_further_code_changes_the_version_of_all_and_a_further_name_that_of_the_names_too()
    {
        var names = new CommodityNames(Learnt(["8504"], Name("8504", "a")));
        var code = new CommodityNames(Learnt(["8504", "8542"], Name("8504", "a")));
        var name = new CommodityNames(Learnt(["8504"], Name("8504", "b")));

        Assert.NotEqual(names.Version, code.Version);
        Assert.Equal(names.NamesVersion, code.NamesVersion);
        Assert.NotEqual(names.NamesVersion, name.NamesVersion);
    }

    [Fact]
    public void What_several_files_say_does_not_depend_on_their_order_or_on_how_they_were_merged_before()
    {
        LearntCommodities[] files =
        [
            Learnt(["850440", "8504"], Name("8504", "a", edition: "H5"), Name("850440", "only here")),
            Learnt(["8542"], Name("8504", "b", edition: "H6")),
            Learnt(["850440"], Name("8504", "c", edition: "H6"), Name("8542", "d")),
        ];

        var all = LearntCommodities.Merge(files);
        Assert.Equal("b", all.Names.Single(name => name.Code == CommodityCode.Parse("8504")).Name);
        Assert.Equal(["8504", "850440", "8542"], all.Codes.Select(code => code.ToString()));
        var stepwise = LearntCommodities.Merge([files[2], LearntCommodities.Merge([files[1], files[0]])]);
        Assert.Equal(all.ToJson(), stepwise.ToJson());
    }

    [Fact]
    public void Learnt_commodities_survive_their_JSON()
    {
        var learnt = Learnt(["8504", "39XXXXXX"], Name("8504", "Tränsformers \"x\"", NameOrigin.Reference, "H6"), Name("01", "n"));
        var read = LearntCommodities.FromJson(learnt.ToJson());
        Assert.Equal(learnt.Codes, read.Codes);
        Assert.Equal(learnt.Names, read.Names);
    }

    [Fact]
    public void The_levels_above_and_TOTAL_can_be_requested_though_no_row_has_them()
    {
        var names = new CommodityNames(Learnt(["850440", "39XXXXXX"]));
        Assert.Equal(["39XXXXXX", "85", "8504", "850440", "TOTAL"], names.Codes.Select(code => code.ToString()));
        Assert.Empty(CommodityNames.Chapters.Codes);
    }

    [Theory]
    [InlineData(null, null, "84,8471,85,8517,851713,TOTAL")]
    [InlineData(4, null, "8471,8517")]
    [InlineData(0, null, "TOTAL")]
    [InlineData(null, "851", "8517,851713")]
    [InlineData(null, " TELEPHONE sets ", "8517")]
    [InlineData(2, "machinery", "84,85")]
    [InlineData(6, "telephone", "")]
    [InlineData(null, "nothing of the kind", "")]
    public void Codes_are_found_by_level_beginning_and_words(int? level, string? search, string found)
    {
        var names = new CommodityNames(Learnt(["8471", "851713"], Name("8517", "Sets of telephones"), Name("8471", "Computers"), Name("8703", "Cars, without figures here")));
        Assert.Equal(found, string.Join(',', names.Search(level, search)));
    }

    [Fact]
    public void Another_name_or_another_code_is_another_version_and_nothing_else_is()
    {
        var names = new CommodityNames(Learnt(["8471"], Name("8517", "Telephones")));
        Assert.Equal(names.Version, new CommodityNames(Learnt(["8471"], Name("8517", "Telephones"))).Version);
        Assert.NotEqual(names.Version, new CommodityNames(Learnt(["8471"], Name("8517", "Sets"))).Version);
        Assert.NotEqual(names.Version, new CommodityNames(Learnt(["8472"], Name("8517", "Telephones"))).Version);
    }

    private static LearntCommodities Learnt(string[] codes, params CommodityName[] names) =>
        new([.. codes.Select(CommodityCode.Parse)], names);

    private static CommodityName Name(string code, string name, NameOrigin origin = NameOrigin.Figures, string? edition = null) =>
        new(CommodityCode.Parse(code), name, edition is null ? default : ShortCode.Parse(edition), origin);
}
