using TradeFunctions.Core.Reading.Content;

namespace TradeFunctions.Core.Tests.Reading.Content;

public class DataFileNameTests
{
    [Theory]
    [InlineData("a.csv")]
    [InlineData("TradeData 50%+more #2 (1) é 統計.CSV")]
    [InlineData("2024/a.Csv.Gz")]
    [InlineData("COMTRADE-FINAL-CA156202400H6[2025-06-30].txt.gz")]
    [InlineData("full_v2_202401.dat")]
    [InlineData("a.tsv")]
    [InlineData("notebook.txt")]
    [InlineData("figures")]
    [InlineData("a.zip")]
    [InlineData("a.xlsx")]
    [InlineData("a.7z")]
    public void Figures_and_what_people_hand_in_in_place_of_them_are_taken(string name) => Assert.True(DataFileName.IsData(name));

    [Theory]
    [InlineData("README.md")]
    [InlineData("readme.txt")]
    [InlineData("Readme_V202501.txt")]
    [InlineData("LICENCE")]
    [InlineData("folder/license.TXT")]
    [InlineData("manual.pdf")]
    [InlineData("_dataset.json")]
    [InlineData("_a.csv")]
    [InlineData(".DS_Store")]
    [InlineData("script.py")]
    [InlineData("a.csv.part")]
    [InlineData("folder/")]
    [InlineData("")]
    public void Documents_and_hidden_files_are_not(string name) => Assert.False(DataFileName.IsData(name));
}
