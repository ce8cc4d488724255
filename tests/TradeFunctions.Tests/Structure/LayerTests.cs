using System.Reflection;
using System.Xml.Linq;

namespace TradeFunctions.Tests.Structure;

/// <summary>References go one way: LocalHost → TradeFunctions → Storage → Core.</summary>
public class LayerTests
{
    [Theory]
    [InlineData("TradeFunctions.Core")]
    [InlineData("TradeFunctions.Storage", "TradeFunctions.Core")]
    [InlineData("TradeFunctions", "TradeFunctions.Storage")]
    [InlineData("TradeFunctions.LocalHost", "TradeFunctions")]
    public void A_project_refers_to_the_layer_below_it_and_to_no_other(string project, params string[] references)
    {
        var found = XDocument.Load(Path.Combine(Sources.Folder, project, $"{project}.csproj"))
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
        Assert.Equal(references, found);
    }

    [Fact]
    public void Core_knows_neither_azure_nor_hosting()
    {
        var foreign = Assembly.Load("TradeFunctions.Core").GetReferencedAssemblies()
            .Select(assembly => assembly.Name!)
            .Where(name => name.StartsWith("Azure.", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.Azure.", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal));
        Assert.Empty(foreign);
    }

    [Fact]
    public void Storage_knows_no_web_and_no_functions_host()
    {
        var foreign = Assembly.Load("TradeFunctions.Storage").GetReferencedAssemblies()
            .Select(assembly => assembly.Name!)
            .Where(name => name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Azure.Functions.", StringComparison.Ordinal));
        Assert.Empty(foreign);
    }
}
