using FsCheck.Xunit;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Storage.Tests.Tables;

public class TableKeysTests
{
    private const string Refused = "/\\#?\t\n\r";

    [Property]
    public bool Every_dataset_name_comes_back_from_its_key(string? name) =>
        TableKeys.ParseDataset(TableKeys.Dataset(name ?? "")) == (name ?? "");

    [Property]
    public bool No_key_has_a_character_that_table_storage_refuses(string? name) =>
        TableKeys.Blob(name ?? "").All(c => c > ' ' && c < 127 && !Refused.Contains(c, StringComparison.Ordinal));

    [Theory]
    [InlineData("a~b", "a", 36, "S2024")]
    [InlineData("a~036", "a", 36, "S2024")]
    [InlineData("日本/2024 #1?.csv", "日本/2024 #1", 36, "S2024")]
    [InlineData("a", "a", 37, "S2024")]
    [InlineData("a", "a", 36, "S2025")]
    public void Slices_that_differ_in_any_part_have_different_keys_whatever_the_dataset_is_called(string dataset, string other, int reporter, string slot)
    {
        var key = TableKeys.Slice(dataset, 36, "S2024", 1_752_000_000_000);
        Assert.NotEqual(key, TableKeys.Slice(other, reporter, slot, 1_752_000_000_000));
        Assert.NotEqual(key, TableKeys.Slice(dataset, 36, "S2024", 1_752_000_000_001));
        Assert.Equal(4, key.Split('~').Length);
    }

    [Fact]
    public void Names_that_differ_only_at_the_end_of_a_thousand_characters_have_different_keys_of_allowed_length()
    {
        var name = new string('貿', 1000);
        var (first, second) = (TableKeys.Blob(name + "1.csv"), TableKeys.Blob(name + "2.csv"));
        Assert.NotEqual(first, second);
        Assert.InRange(first.Length, 1, 512);
    }

    [Fact]
    public void Keys_of_economies_sort_by_their_code()
    {
        Assert.Equal("008", TableKeys.Economy(8));
        Assert.Equal(8, TableKeys.ParseEconomy("008"));
    }

    [Fact]
    public void A_newer_run_and_a_newer_version_sort_first()
    {
        var time = new DateTimeOffset(2025, 7, 9, 6, 0, 0, TimeSpan.Zero);
        var (older, newer) = (TableKeys.NewRunId(time), TableKeys.NewRunId(time.AddMilliseconds(1)));
        Assert.True(string.CompareOrdinal(TableKeys.Run(newer), TableKeys.Run(older)) < 0);
        Assert.True(string.CompareOrdinal(TableKeys.Revision(2, 0), TableKeys.Revision(1, 0)) < 0);
        Assert.Equal(older, TableKeys.ParseRun(TableKeys.Run(older)!));
    }

    [Fact]
    public void The_versions_of_a_row_are_read_from_the_names_of_its_properties()
    {
        string[] properties =
        [
            TableKeys.VersionProperty("Names", 1_752_000_000_001) + "0",
            TableKeys.VersionProperty("Names", 7) + "0",
            TableKeys.VersionProperty("Names", 7) + "1",
            TableKeys.VersionProperty("Largest", 9),
            "Names0",
            "Content0",
            "odata.etag",
        ];

        Assert.Equal("Names0000000000007_0", properties[1]);
        Assert.Equal([7, 1_752_000_000_001], TableKeys.ParseVersionProperties("Names", properties));
        Assert.Equal([9], TableKeys.ParseVersionProperties("Largest", properties));
    }

    [Theory]
    [InlineData("")]
    [InlineData("20250709T060000000-1A2B3C")]
    [InlineData("20251309T060000000-1a2b3c")]
    [InlineData("20250709T060000000-1a2b3c/../x")]
    public void A_text_that_is_no_run_id_has_no_key(string text) => Assert.Null(TableKeys.Run(text));
}
