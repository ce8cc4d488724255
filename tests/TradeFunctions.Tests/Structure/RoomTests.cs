namespace TradeFunctions.Tests.Structure;

public class RoomTests
{
    [Fact]
    public void References_go_one_way_from_room_to_room() => Assert.Empty(Rooms.Against(Rooms.InOrder));

    [Fact]
    public void Every_folder_of_sources_is_a_room()
    {
        var folders = Sources.Files()
            .Select(file => Path.GetDirectoryName(file.Path)!.Replace('\\', '.').Replace('/', '.'))
            .Select(folder => folder == Rooms.Root ? "" : folder[(Rooms.Root.Length + 1)..])
            .Where(folder => folder != "Core")
            .Distinct();
        Assert.Equal(Rooms.InOrder.Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_room_in_the_wrong_place_is_found()
    {
        string[] wrong = ["Core.Slices", .. Rooms.InOrder.Where(room => room != "Core.Slices")];
        Assert.Contains(Rooms.Against(wrong), reference => reference.StartsWith("Core.Slices (", StringComparison.Ordinal));
        Assert.Contains(Rooms.Against([.. Rooms.InOrder.Where(room => room != "Core.Slices")]), reference => reference.Contains("→ Core.Slices (", StringComparison.Ordinal));
    }
}
